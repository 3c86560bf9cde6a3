#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "private.h"

#include <curses.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { most_columns = 1000 };

static int16_t palette[256];
static int has_palette;
/// The style that was drawn last, and whether the cursor is shown: -1 when not known.
static int64_t last_style;
static int cursor_shows;

int32_t terminal_colors(void) { return has_colors() && COLORS > 0 ? COLORS : 0; }

void terminal_set_palette(const int16_t colors[256]) {
  memcpy(palette, colors, sizeof palette);
  has_palette = 1;
  last_style = -1;
}

void terminal_forget_styles(void) {
  has_palette = 0;
  last_style = -1;
  cursor_shows = -1;
}

/// -1 is the terminal's own colour.
static int drawn_color(uint32_t packed) {
  return packed == 0 || packed > 256 ? -1 : palette[packed - 1];
}

/// A blank in the style of `look`; a pair is taken when a combination is first seen.
static cchar_t blank_in(uint32_t look) {
  static cchar_t last;
  uint32_t style = look & 0x3FFFFFF;
  if (last_style == style) return last;
  attr_t attributes = WA_NORMAL;
  uint32_t wanted = style >> 18;
  if (wanted & 1) attributes |= WA_BOLD;
  if (wanted & 2) attributes |= WA_DIM;
  if (wanted & 4) attributes |= WA_UNDERLINE;
  if (wanted & 8) attributes |= WA_REVERSE;
  int pair = 0;
  if (has_palette) {
    int foreground = drawn_color(style & 0x1FF);
    int background = drawn_color(style >> 9 & 0x1FF);
    if (foreground >= 0 || background >= 0) pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  } else if (style >> 9 & 0x1FF) {
    // Without colours a background can only be told apart by reversing.
    attributes |= WA_REVERSE;
  }
  const wchar_t blank[] = L" ";
  setcchar(&last, blank, attributes, 0, &pair);
  last_style = style;
  return last;
}

void terminal_put(int32_t row, int32_t column, const uint32_t *cells, int32_t count) {
  static cchar_t row_cells[most_columns];
  int filled = 0;
  if (count > most_columns) count = most_columns;
  for (int32_t index = 0; index < count; index++) {
    const uint32_t *cell = cells + 4 * index;
    if (cell[3] >> 26 == 0) continue;
    cchar_t drawn = blank_in(cell[3]);
    drawn.chars[0] = (wchar_t)cell[0];
    drawn.chars[1] = (wchar_t)cell[1];
    drawn.chars[2] = (wchar_t)cell[2];
    row_cells[filled++] = drawn;
  }
  if (filled > 0) mvadd_wchnstr(row, column, row_cells, filled);
}

void terminal_refresh(int32_t row, int32_t column) {
  int shows = row >= 0 && column >= 0 && row < LINES && column < COLS;
  if (shows) move(row, column);
  // A hidden cursor may stay wherever the last change left it.
  leaveok(stdscr, !shows);
  if (cursor_shows != shows) {
    cursor_shows = shows;
    curs_set(shows);
  }
  refresh();
}

void terminal_forget(void) { clearok(curscr, TRUE); }

void terminal_bell(void) { terminal_send("\a", 1); }
