#define _GNU_SOURCE 1

#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int32_t pty_spawn(
    char *const arguments[], char *const environment[], int32_t columns, int32_t rows,
    pid_t *child) {
  int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char path[64];
  if (ours < 0 || grantpt(ours) != 0 || unlockpt(ours) != 0 ||
      ptsname_r(ours, path, sizeof path) != 0) {
    int error = errno;
    if (ours >= 0) close(ours);
    return -error;
  }
  pty_resize(ours, columns, rows);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // The first terminal that the leader of a session opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawn(child, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) {
    close(ours);
    return -error;
  }
  return ours;
}

void pty_resize(int32_t descriptor, int32_t columns, int32_t rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(descriptor, TIOCSWINSZ, &size);
}

int32_t pty_wait(pid_t child, int32_t milliseconds, int32_t *exit_code, int32_t *signal) {
  int process = (int)syscall(SYS_pidfd_open, child, 0);
  if (process >= 0) {
    struct pollfd ended = {.fd = process, .events = POLLIN};
    while (poll(&ended, 1, milliseconds) < 0 && errno == EINTR) continue;
    close(process);
  }
  int status = 0;
  if (waitpid(child, &status, WNOHANG) != child) return 0;
  *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  return 1;
}

int32_t pty_wait_stopped(pid_t child, int32_t milliseconds) {
  // Nothing can be polled for this: look every millisecond.
  const struct timespec pause = {.tv_nsec = 1000000};
  for (int32_t passed = 0; passed < milliseconds; passed++) {
    siginfo_t information = {0};
    int result = waitid(P_PID, (id_t)child, &information, WSTOPPED | WNOHANG);
    if (result == 0 && information.si_pid == child) return 1;
    nanosleep(&pause, NULL);
  }
  return 0;
}

int32_t pty_is_cooked(int32_t descriptor) {
  struct termios modes;
  if (tcgetattr(descriptor, &modes) != 0) return 0;
  return (modes.c_lflag & ECHO) && (modes.c_lflag & ICANON) && (modes.c_lflag & ISIG);
}
