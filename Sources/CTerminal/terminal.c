#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "private.h"

#include <curses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

struct terminal_sequences terminal_sequences;

static SCREEN *screen;
static struct termios found_modes;
static struct termios our_modes;
/// Whether the terminal is in our modes; read by signal handlers.
static volatile sig_atomic_t taken;

/// Bracketed paste and focus reports: ncurses does not know them.
static const char private_modes_on[] = "\033[?2004h\033[?1004h";
static const char private_modes_off[] = "\033[?2004l\033[?1004l";

static void append(char *buffer, int *length, const char *capability) {
  *length += terminal_capability(capability, (uint8_t *)buffer + *length, 64);
}

static void prepare_sequences(void) {
  struct terminal_sequences *sequences = &terminal_sequences;
  memset(sequences, 0, sizeof *sequences);
  append(sequences->enter, &sequences->enter_length, "smcup");
  append(sequences->enter, &sequences->enter_length, "smkx");
  memcpy(sequences->enter + sequences->enter_length, private_modes_on, sizeof private_modes_on);
  sequences->enter_length += sizeof private_modes_on - 1;

  memcpy(sequences->leave, private_modes_off, sizeof private_modes_off);
  sequences->leave_length = sizeof private_modes_off - 1;
  append(sequences->leave, &sequences->leave_length, "sgr0");
  append(sequences->leave, &sequences->leave_length, "cnorm");
  append(sequences->leave, &sequences->leave_length, "rmkx");
  append(sequences->leave, &sequences->leave_length, "rmcup");
}

static void set_modes(int use_colors) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  idlok(stdscr, TRUE);
  // Input is read and drained before each paint; a paint is never broken off for more of it.
  typeahead(-1);
  if (use_colors && has_colors()) {
    start_color();
    use_default_colors();
  }
}

int32_t terminal_open(int32_t use_colors) {
  if (screen != NULL) return TERMINAL_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO)) return TERMINAL_NO_INPUT_TTY;
  if (!isatty(STDOUT_FILENO)) return TERMINAL_NO_OUTPUT_TTY;
  if (terminal_use_utf8() == 0) return TERMINAL_NO_UTF8;
  // With these set ncurses would believe them for ever, also after a resize.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  tcgetattr(STDIN_FILENO, &found_modes);
  if (!terminal_has_known_type()) return TERMINAL_UNKNOWN_TYPE;
  uint8_t address[8];
  if (terminal_capability("cup", address, sizeof address) == 0) return TERMINAL_TOO_SIMPLE;
  if (!terminal_open_descriptors()) return TERMINAL_NO_DESCRIPTORS;
  prepare_sequences();
  // Ours first: ncurses takes only signals that nobody handles.
  terminal_install_signals();
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    terminal_restore_signals();
    terminal_close_descriptors();
    return TERMINAL_UNKNOWN_TYPE;
  }
  static int at_exit;
  if (!at_exit) at_exit = atexit(terminal_emergency_leave) == 0;
  set_modes(use_colors);
  tcgetattr(STDIN_FILENO, &our_modes);
  taken = 1;
  terminal_forget_styles();
  terminal_resize();
  // Enters the alternate screen now, so that a paste cannot come in before the first frame.
  refresh();
  terminal_send(private_modes_on, sizeof private_modes_on - 1);
  return TERMINAL_OPENED;
}

void terminal_close(void) {
  if (screen == NULL) return;
  if (taken) {
    terminal_send(private_modes_off, sizeof private_modes_off - 1);
    taken = 0;
    endwin();
  }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found_modes);
  terminal_restore_signals();
  delscreen(screen);
  screen = NULL;
  terminal_close_descriptors();
}

void terminal_leave(void) {
  if (screen == NULL || !taken) return;
  terminal_send(private_modes_off, sizeof private_modes_off - 1);
  taken = 0;
  def_prog_mode();
  endwin();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found_modes);
}

void terminal_return(void) {
  if (screen == NULL) return;
  taken = 1;
  reset_prog_mode();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &our_modes);
  terminal_send(terminal_sequences.enter, terminal_sequences.enter_length);
  terminal_resize();
  terminal_forget();
  refresh();
}

void terminal_emergency_leave(void) {
  if (!taken) return;
  taken = 0;
  terminal_send(terminal_sequences.leave, terminal_sequences.leave_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
}

void terminal_emergency_return(void) {
  if (screen == NULL || taken) return;
  taken = 1;
  tcsetattr(STDIN_FILENO, TCSANOW, &our_modes);
  terminal_send(terminal_sequences.enter, terminal_sequences.enter_length);
}

void terminal_size(int32_t *columns, int32_t *rows) {
  *columns = COLS > 0 ? COLS : 1;
  *rows = LINES > 0 ? LINES : 1;
}

void terminal_resize(void) {
  // A reported size beyond any screen is a mistake, and would be paid for in memory.
  enum { most_columns = 1000, most_rows = 500 };
  struct winsize size;
  if (screen == NULL || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_col == 0 || size.ws_row == 0) return;
  int columns = size.ws_col < most_columns ? size.ws_col : most_columns;
  int rows = size.ws_row < most_rows ? size.ws_row : most_rows;
  if (columns == COLS && rows == LINES) return;
  resize_term(rows, columns);
  // Terminals move their text about when they change size.
  terminal_forget();
}
