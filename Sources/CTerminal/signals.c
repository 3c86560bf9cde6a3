#define _GNU_SOURCE 1

#include "private.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static volatile sig_atomic_t resized;
static volatile sig_atomic_t continued;
static volatile sig_atomic_t asked_to_end;

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
static const int ending[] = {SIGTERM, SIGHUP, SIGINT};

enum { fatal_count = sizeof fatal / sizeof *fatal, ending_count = sizeof ending / sizeof *ending };

static struct sigaction found_fatal[fatal_count];
static struct sigaction found_ending[ending_count];
static struct sigaction found_resize, found_continue, found_stop;

/// Leaves the signal to whoever had it before, once this handler has returned.
static void pass_on(int number, const struct sigaction *found) {
  sigaction(number, found, NULL);
  raise(number);
}

static void on_fatal(int number) {
  terminal_emergency_leave();
  for (int index = 0; index < fatal_count; index++) {
    if (fatal[index] == number) pass_on(number, &found_fatal[index]);
  }
}

static void on_ending(int number) {
  int saved = errno;
  // Once asks the loop, which saves what is unsaved. Twice means that the loop does not answer.
  if (asked_to_end) {
    terminal_emergency_leave();
    struct sigaction standard = {.sa_handler = SIG_DFL};
    pass_on(number, &standard);
  }
  asked_to_end = 1;
  terminal_note_signal();
  errno = saved;
}

static void on_resize(int number) {
  (void)number;
  int saved = errno;
  resized = 1;
  terminal_note_signal();
  errno = saved;
}

static void on_continue(int number) {
  (void)number;
  int saved = errno;
  continued = 1;
  terminal_note_signal();
  errno = saved;
}

/// Stops until continued, by the default action; in a group that nobody could continue the kernel
/// does nothing.
static void stop(int whole_group) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ignored = {.sa_handler = SIG_IGN}, ours;
  sigset_t only_stop, found;
  sigaction(SIGTSTP, &ignored, &ours);
  // The others first, and ourselves through this very thread: another thread that took the signal
  // would stop us a little later, with the terminal already ours again.
  if (whole_group) kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  raise(SIGTSTP);
  sigemptyset(&only_stop);
  sigaddset(&only_stop, SIGTSTP);
  // From a handler, it is stopped here.
  sigprocmask(SIG_UNBLOCK, &only_stop, &found);
  sigprocmask(SIG_SETMASK, &found, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

static void on_stop(int number) {
  (void)number;
  int saved = errno;
  terminal_emergency_leave();
  stop(0);
  terminal_emergency_return();
  continued = 1;
  terminal_note_signal();
  errno = saved;
}

void terminal_suspend(void) {
  terminal_leave();
  stop(1);
  terminal_return();
  continued = 0;
}

static void install(int number, void (*handler)(int), struct sigaction *found) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, found);
  // Whoever started us with a signal ignored (nohup) meant it.
  if (found->sa_handler == SIG_IGN) return;
  sigaction(number, &action, NULL);
}

void terminal_install_signals(void) {
  // A handler needs a stack of its own when the stack is what overflowed.
  static char handler_stack[64 * 1024];
  stack_t found;
  if (sigaltstack(NULL, &found) == 0 && (found.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&own, NULL);
  }
  resized = continued = asked_to_end = 0;
  for (int index = 0; index < fatal_count; index++) {
    install(fatal[index], on_fatal, &found_fatal[index]);
  }
  for (int index = 0; index < ending_count; index++) {
    install(ending[index], on_ending, &found_ending[index]);
  }
  install(SIGWINCH, on_resize, &found_resize);
  install(SIGCONT, on_continue, &found_continue);
  install(SIGTSTP, on_stop, &found_stop);
}

void terminal_restore_signals(void) {
  for (int index = 0; index < fatal_count; index++) {
    sigaction(fatal[index], &found_fatal[index], NULL);
  }
  for (int index = 0; index < ending_count; index++) {
    sigaction(ending[index], &found_ending[index], NULL);
  }
  sigaction(SIGWINCH, &found_resize, NULL);
  sigaction(SIGCONT, &found_continue, NULL);
  sigaction(SIGTSTP, &found_stop, NULL);
}

static int take(volatile sig_atomic_t *flag) {
  int was = *flag;
  *flag = 0;
  return was;
}

int32_t terminal_take_signals(void) {
  terminal_drain_signals();
  int32_t signals = 0;
  if (take(&resized)) signals |= TERMINAL_RESIZED;
  if (take(&continued)) signals |= TERMINAL_CONTINUED;
  // Not taken: it stays true, and a second request is not mistaken for the first.
  if (asked_to_end) signals |= TERMINAL_ASKED_TO_END;
  return signals;
}
