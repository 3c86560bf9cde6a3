#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "private.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Last: this header makes macros of words such as `lines` and `columns`.
#include <term.h>

int terminal_has_known_type(void) {
  int error = 0;
  const char *type = getenv("TERM");
  // Without the error's address ncurses would print and exit.
  return type != NULL && *type != '\0' && setupterm(NULL, STDOUT_FILENO, &error) == OK;
}

int32_t terminal_capability(const char *name, uint8_t *bytes, int32_t size) {
  const char *text = tigetstr((char *)name);
  if (text == NULL || text == (char *)-1) return 0;
  int32_t count = 0;
  while (*text != '\0' && count < size) {
    // Padding such as $<5> is for hardware of another age.
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end == NULL) break;
      text = end + 1;
      continue;
    }
    bytes[count++] = (uint8_t)*text++;
  }
  return count;
}
