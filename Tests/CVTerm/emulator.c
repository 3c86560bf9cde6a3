#include "CVTerm.h"

#include <stdlib.h>
#include <vterm.h>

struct emulator {
  VTerm *vterm;
  VTermScreen *screen;
  emulator_state state;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
  emulator *emulator = user;
  if (property == VTERM_PROP_CURSORVISIBLE) emulator->state.is_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) emulator->state.shows_alternate_screen = value->boolean;
  return 1;
}

static int on_cursor(VTermPos position, VTermPos old, int is_visible, void *user) {
  (void)old;
  (void)is_visible;
  emulator *emulator = user;
  emulator->state.row = position.row;
  emulator->state.column = position.col;
  return 1;
}

static const VTermScreenCallbacks callbacks = {
    .settermprop = on_property, .movecursor = on_cursor};

emulator *emulator_create(int32_t columns, int32_t rows) {
  emulator *emulator = calloc(1, sizeof *emulator);
  if (emulator == NULL) return NULL;
  emulator->state.is_visible = 1;
  emulator->vterm = vterm_new(rows, columns);
  vterm_set_utf8(emulator->vterm, 1);
  emulator->screen = vterm_obtain_screen(emulator->vterm);
  vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_reset(emulator->screen, 1);
  return emulator;
}

void emulator_free(emulator *emulator) {
  vterm_free(emulator->vterm);
  free(emulator);
}

void emulator_resize(emulator *emulator, int32_t columns, int32_t rows) {
  vterm_set_size(emulator->vterm, rows, columns);
}

void emulator_write(emulator *emulator, const uint8_t *bytes, int32_t count) {
  vterm_input_write(emulator->vterm, (const char *)bytes, (size_t)count);
}

int32_t emulator_take_answers(emulator *emulator, uint8_t *bytes, int32_t size) {
  return (int32_t)vterm_output_read(emulator->vterm, (char *)bytes, (size_t)size);
}

static int32_t index_of(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -1;
}

emulator_cell emulator_cell_at(const emulator *emulator, int32_t row, int32_t column) {
  VTermScreenCell cell = {0};
  emulator_cell result = {.width = 1};
  vterm_screen_get_cell(emulator->screen, (VTermPos){.row = row, .col = column}, &cell);
  for (int index = 0; index < 6 && cell.chars[index] != 0; index++) {
    result.scalars[index] = cell.chars[index];
  }
  result.width = cell.width;
  // The right half of a wide character.
  if (cell.chars[0] == (uint32_t)-1) {
    result.scalars[0] = 0;
    result.width = 0;
  }
  result.foreground = index_of(&cell.fg);
  result.background = index_of(&cell.bg);
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  return result;
}

emulator_state emulator_get_state(const emulator *emulator) { return emulator->state; }
