#include "CTerminal.h"

// After CTerminal.h: term.h defines macros with everyday names.
#include <curses.h>
#include <term.h>

int32_t terminal_type_colors(void) {
  int outcome = 0;
  if (setupterm(NULL, 1, &outcome) != OK) return -1;
  int colors = tigetnum("colors");
  del_curterm(cur_term);
  return colors > 0 ? colors : 0;
}
