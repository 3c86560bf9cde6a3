#include "bigrams.h"

#include <stddef.h>
#include <stdint.h>

typedef enum { other, word, ideograph } Class;

/* The classes of the characters that generated texts are made of; the store's own tokenizer knows
 * all of Unicode. */
static Class class_of(uint32_t scalar) {
  if (scalar < 0x80) {
    return (scalar >= '0' && scalar <= '9') || (scalar >= 'A' && scalar <= 'Z') ||
                   (scalar >= 'a' && scalar <= 'z')
               ? word
               : other;
  }
  if ((scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF) ||
      (scalar >= 0x3040 && scalar <= 0x30FA) || (scalar >= 0x20000 && scalar <= 0x3FFFF)) {
    return ideograph;
  }
  /* A variation selector, as in the emoji that end in one, is a mark and so part of a word. */
  return (scalar >= 0xC0 && scalar < 0x2000) || scalar == 0xFE0F ? word : other;
}

typedef struct {
  uint32_t scalar;
  int length;
} Decoded;

static Decoded decode(const unsigned char *bytes, int left) {
  unsigned char lead = bytes[0];
  if (lead < 0x80) return (Decoded){lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && left >= 2) {
    return (Decoded){(lead & 0x1Fu) << 6 | (bytes[1] & 0x3Fu), 2};
  }
  if (lead >= 0xE0 && lead < 0xF0 && left >= 3) {
    return (Decoded){(lead & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && left >= 4) {
    return (Decoded){(lead & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
                         (bytes[3] & 0x3Fu),
                     4};
  }
  return (Decoded){0xFFFD, 1};
}

typedef int (*Emit)(void *, int, const char *, int, int, int);

static int cut_run(const char *text, int count, int *position, void *context, Emit emit) {
  int start = *position;
  int next = start + decode((const unsigned char *)text + start, count - start).length;
  while (next < count) {
    Decoded decoded = decode((const unsigned char *)text + next, count - next);
    if (class_of(decoded.scalar) != ideograph) break;
    int end = next + decoded.length;
    int code = emit(context, 0, text + start, end - start, start, end);
    if (code != SQLITE_OK) return code;
    start = next;
    next = end;
  }
  *position = next;
  return emit(context, 0, text + start, next - start, start, next);
}

static int cut_word(const char *text, int count, int *position, void *context, Emit emit) {
  char token[256];
  int start = *position, length = 0;
  while (*position < count) {
    Decoded decoded = decode((const unsigned char *)text + *position, count - *position);
    if (class_of(decoded.scalar) != word) break;
    for (int byte = 0; byte < decoded.length && length < (int)sizeof token; byte++) {
      char letter = text[*position + byte];
      token[length++] = letter >= 'A' && letter <= 'Z' ? (char)(letter + 32) : letter;
    }
    *position += decoded.length;
  }
  return emit(context, 0, token, length, start, *position);
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int count,
                    Emit emit) {
  (void)tokenizer, (void)flags;
  int position = 0;
  while (position < count) {
    Decoded decoded = decode((const unsigned char *)text + position, count - position);
    int code = SQLITE_OK;
    switch (class_of(decoded.scalar)) {
      case ideograph: code = cut_run(text, count, &position, context, emit); break;
      case word: code = cut_word(text, count, &position, context, emit); break;
      default: position += decoded.length;
    }
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

/* The tokenizer has no state, but FTS5 takes a null pointer for a failure. */
static int create(void *context, const char **arguments, int count, Fts5Tokenizer **out) {
  (void)arguments, (void)count;
  *out = context;
  return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

int bigrams_register(sqlite3 *database, const char *name) {
  static char state;
  fts5_api *api = NULL;
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  if (!api) return SQLITE_ERROR;
  fts5_tokenizer tokenizer = {create, destroy, tokenize};
  return api->xCreateTokenizer(api, name, &state, &tokenizer, NULL);
}
