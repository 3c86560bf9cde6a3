#pragma once

// Shared between the C files of this target. Each of them defines _GNU_SOURCE in its first line.

#include "CTerminal.h"

#include <stddef.h>

/// Sequences that put the terminal into our modes and out of them, found once in terminfo, so
/// that a signal handler can send them.
struct terminal_sequences {
  char enter[256];
  char leave[256];
  int enter_length;
  int leave_length;
};

/// Whether terminfo knows the type that the environment names.
int terminal_has_known_type(void);

/// Forgets which styles were drawn on an earlier screen.
void terminal_forget_styles(void);

extern struct terminal_sequences terminal_sequences;

/// Sends all of `bytes` to standard output, whatever signals arrive; safe in a signal handler.
void terminal_send(const char *bytes, int length);

/// Restores the terminal with nothing but async-signal-safe calls.
void terminal_emergency_leave(void);

/// Takes it again after `terminal_emergency_leave`; painting is left to the loop.
void terminal_emergency_return(void);

void terminal_install_signals(void);
void terminal_restore_signals(void);

/// Creates or closes what `terminal_descriptor` polls; 0 on failure.
int terminal_open_descriptors(void);
void terminal_close_descriptors(void);

/// Makes the descriptor readable because of a signal; safe in a signal handler.
void terminal_note_signal(void);

/// Takes that back, before the flags are looked at.
void terminal_drain_signals(void);
