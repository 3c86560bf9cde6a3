#define _GNU_SOURCE 1

#include "private.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int wait_for(pid_t child) {
  int status = 0;
  for (;;) {
    if (waitpid(child, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      return -errno;
    }
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
    // The program was stopped: we stop with it, and continue it when we are continued.
    raise(SIGTSTP);
    kill(child, SIGCONT);
  }
}

int32_t terminal_run(char *const arguments[]) {
  static const int held[] = {SIGINT, SIGQUIT, SIGTSTP};
  enum { held_count = sizeof held / sizeof *held };
  struct sigaction found[held_count];
  sigset_t standard;
  sigemptyset(&standard);
  for (int index = 0; index < held_count; index++) {
    // Ctrl-C in the program is the program's; Ctrl-Z stops both.
    struct sigaction action = {.sa_handler = held[index] == SIGTSTP ? SIG_DFL : SIG_IGN};
    sigaction(held[index], &action, &found[index]);
    sigaddset(&standard, held[index]);
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  int error = posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  int result = error != 0 ? -error : wait_for(child);
  for (int index = 0; index < held_count; index++) sigaction(held[index], &found[index], NULL);
  return result;
}
