#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <wchar.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int32_t outcome;

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static void use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) {
    outcome = 1;
    return;
  }
  static const char *const others[] = {"C.UTF-8", "en_US.UTF-8"};
  for (unsigned index = 0; index < sizeof others / sizeof *others; index++) {
    if (setlocale(LC_CTYPE, others[index]) != NULL && is_utf8()) {
      outcome = 2;
      return;
    }
  }
  outcome = 0;
}

int32_t terminal_use_utf8(void) {
  pthread_once(&once, use_utf8);
  return outcome;
}

int32_t terminal_scalar_width(uint32_t scalar) {
  pthread_once(&once, use_utf8);
  return wcwidth((wchar_t)scalar);
}
