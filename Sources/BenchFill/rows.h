/* The rows of a finished store, read into memory. */
#pragma once

#include <sqlite3.h>
#include <stdint.h>

enum { max_tables = 64 };

/* One value; `type` is SQLite's (SQLITE_INTEGER …), `length` counts bytes of a text or a blob. */
typedef struct {
  int32_t type;
  uint32_t length;
  union {
    int64_t integer;
    double real;
    const char *bytes;
  } value;
} Cell;

typedef struct {
  char *name;
  char *create;
  char *insert;
  int column_count;
  int64_t row_count;
  Cell *cells; /* row after row */
} Table;

typedef struct {
  Table tables[max_tables];
  int table_count;
  char *indexes[max_tables]; /* CREATE INDEX statements */
  int index_count;
  int64_t message_count;
} Rows;

/* Reads every ordinary table, every index statement, and what the full-text table was given.
 * Leaves the program with a sentence when it cannot. */
Rows rows_read(sqlite3 *store);

/* Leaves the program when `code` is none of success, with SQLite's message. */
void check(int code, sqlite3 *database, const char *doing);
