#pragma once

#include <stdint.h>
#include <sys/types.h>

// A pseudo-terminal with a program in it, and a terminal emulator (libvterm) that shows what the
// program draws. For tests alone.

/// Starts a program on a new pseudo-terminal, as the leader of a session of its own. `arguments`
/// and `environment` end with NULL; arguments[0] is a path. Returns the controlling side's
/// descriptor and sets `child`, or returns -errno.
int32_t pty_spawn(
    char *const arguments[], char *const environment[], int32_t columns, int32_t rows,
    pid_t *child);

/// Changes the size; the kernel tells the program.
void pty_resize(int32_t descriptor, int32_t columns, int32_t rows);

/// Waits until the program ended, at most so long. Returns 1 and its wait status, or 0.
int32_t pty_wait(pid_t child, int32_t milliseconds, int32_t *exit_code, int32_t *signal);

/// Waits until the program was stopped, at most so long.
int32_t pty_wait_stopped(pid_t child, int32_t milliseconds);

/// Whether the terminal echoes and reads by lines, as a shell wants it.
int32_t pty_is_cooked(int32_t descriptor);

typedef struct emulator emulator;

emulator *emulator_create(int32_t columns, int32_t rows);
void emulator_free(emulator *emulator);
void emulator_resize(emulator *emulator, int32_t columns, int32_t rows);
void emulator_write(emulator *emulator, const uint8_t *bytes, int32_t count);

/// What the emulator answers to the program's questions; their number.
int32_t emulator_take_answers(emulator *emulator, uint8_t *bytes, int32_t size);

typedef struct {
  /// Scalars, ended by 0; scalars[0] is 0 in a cell that was never drawn.
  uint32_t scalars[7];
  /// 0 in the right half of a wide character.
  int32_t width;
  /// -1 is the standard colour.
  int32_t foreground, background;
  int32_t bold, underline, reverse;
} emulator_cell;

emulator_cell emulator_cell_at(const emulator *emulator, int32_t row, int32_t column);

typedef struct {
  int32_t row, column, is_visible, shows_alternate_screen;
} emulator_state;

emulator_state emulator_get_state(const emulator *emulator);
