#pragma once

#include <stdint.h>

// ncurses, as much of it as dafu needs. No curses type appears here: the header's macros and its
// global state stay on the other side. One thread owns the terminal; only the wake-up may be used
// by others.

// MARK: Widths

/// The cells that libc gives a scalar: -1 unknown, else 0, 1 or 2. Makes the locale UTF-8 first.
int32_t terminal_scalar_width(uint32_t scalar);

/// Makes the process's character type UTF-8: the environment's locale if it is UTF-8, else C.UTF-8
/// or en_US.UTF-8. Returns 0 if none can be had, 1 if the environment's was taken, 2 if another.
int32_t terminal_use_utf8(void);

/// The colours of the terminal type that TERM names, 0 for none; -1 when nothing is known of such a
/// type. Leaves the terminal alone; not to be called while it is open.
int32_t terminal_type_colors(void);

// MARK: Opening and leaving

enum {
  TERMINAL_OPENED = 0,
  TERMINAL_NO_INPUT_TTY = 1,
  TERMINAL_NO_OUTPUT_TTY = 2,
  TERMINAL_UNKNOWN_TYPE = 3,
  TERMINAL_TOO_SIMPLE = 4,
  TERMINAL_NO_UTF8 = 5,
  TERMINAL_ALREADY_OPEN = 6,
  TERMINAL_NO_DESCRIPTORS = 7,
};

/// Takes over the terminal on standard input and output: alternate screen, raw keys, bracketed
/// paste, focus reports, handlers for the signals that stop or end a process. Never exits.
int32_t terminal_open(int32_t use_colors);

/// Gives the terminal back as it was found. May be called again, and when nothing is open.
void terminal_close(void);

/// Gives the terminal back for a while, to another program or to the shell; and takes it again,
/// with everything repainted.
void terminal_leave(void);
void terminal_return(void);

/// Stops the process group, as Ctrl-Z does, and returns when it is continued.
void terminal_suspend(void);

/// Runs a program in the foreground until it ends; `arguments` end with NULL. Returns its exit
/// status, 128 + n for signal n, or -errno if it could not be started.
int32_t terminal_run(char *const arguments[]);

// MARK: Painting

/// The number of colours in use; 0 draws with attributes alone.
int32_t terminal_colors(void);

/// What each of 256 palette colours is drawn as: a colour below `terminal_colors()`, or -1 for the
/// terminal's own. Until this is called, attributes alone are drawn.
void terminal_set_palette(const int16_t colors[256]);

void terminal_size(int32_t *columns, int32_t *rows);

/// Takes over the size that the kernel reports.
void terminal_resize(void);

/// Sets cells of one row. A cell is four words: scalar, two marks, look (foreground + 1 in bits
/// 0-8, background + 1 in 9-17, attributes from 18, width in 26-27); width 0 is a right half.
void terminal_put(int32_t row, int32_t column, const uint32_t *cells, int32_t count);

/// Sends what changed, then shows the cursor there; a negative row hides it.
void terminal_refresh(int32_t row, int32_t column);

/// Lets the next refresh send everything.
void terminal_forget(void);

void terminal_bell(void);

// MARK: Input

/// Readable when there is input, a signal or a due timer: the one descriptor to poll.
int32_t terminal_descriptor(void);

/// Bytes that are there now: their number, 0 if none, -1 if the terminal is gone.
int32_t terminal_read(uint8_t *bytes, int32_t size);

/// Makes the descriptor readable in so many milliseconds; 0 takes that back.
void terminal_set_timer(int32_t milliseconds);

/// Whether the timer was due since last asked.
int32_t terminal_take_timer(void);

enum {
  TERMINAL_RESIZED = 1,
  TERMINAL_CONTINUED = 2,
  TERMINAL_ASKED_TO_END = 4,
};

/// Which signals arrived since last asked.
int32_t terminal_take_signals(void);

/// The bytes of a terminfo string capability, without padding; their number, 0 if it has none.
int32_t terminal_capability(const char *name, uint8_t *bytes, int32_t size);

// MARK: Wake-ups from other threads

/// A descriptor that `terminal_wake` makes readable; -1 if none is to be had.
int32_t terminal_wake_create(void);
void terminal_wake(int32_t descriptor);
void terminal_wake_drain(int32_t descriptor);
void terminal_wake_close(int32_t descriptor);
