/* The plain C fill that `make bench` holds `dafu import` against.
 *
 *   dafu-bench-fill STORE NEW-FILE BATCH TOKENIZER
 *
 * Reads every row of the finished STORE into memory, then times the writing of the same rows into
 * the same tables, with the same indexes, and of an index of the same bigrams, BATCH messages a
 * transaction. Nothing is decoded, derived or looked up: it is what SQLite itself costs.
 * Prints the messages written, and the wall and processor seconds of the writing; fails when the
 * two indexes do not hold the same words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bigrams.h"
#include "rows.h"

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void run(sqlite3 *database, const char *sql) {
  check(sqlite3_exec(database, sql, NULL, NULL, NULL), database, sql);
}

static void bind_cell(sqlite3_stmt *statement, int parameter, const Cell *cell) {
  int length = (int)cell->length;
  switch (cell->type) {
    case SQLITE_INTEGER: sqlite3_bind_int64(statement, parameter, cell->value.integer); break;
    case SQLITE_FLOAT: sqlite3_bind_double(statement, parameter, cell->value.real); break;
    case SQLITE_TEXT:
      sqlite3_bind_text(statement, parameter, cell->value.bytes, length, SQLITE_STATIC);
      break;
    case SQLITE_BLOB:
      sqlite3_bind_blob(statement, parameter, cell->value.bytes, length, SQLITE_STATIC);
      break;
    default: sqlite3_bind_null(statement, parameter);
  }
}

/* Writes the share of one table that belongs to transaction `part` of `parts`. */
static void fill_part(sqlite3_stmt *insert, const Table *table, int64_t part, int64_t parts) {
  int64_t end = (part + 1) * table->row_count / parts;
  for (int64_t row = part * table->row_count / parts; row < end; row++) {
    const Cell *cells = table->cells + row * table->column_count;
    for (int column = 0; column < table->column_count; column++) {
      bind_cell(insert, column + 1, &cells[column]);
    }
    check(sqlite3_step(insert), sqlite3_db_handle(insert), table->insert);
    sqlite3_reset(insert);
  }
}

/* All tables grow together, as they do in an import. */
static void fill(sqlite3 *database, const Rows *rows, int64_t batch) {
  sqlite3_stmt *inserts[max_tables];
  for (int index = 0; index < rows->table_count; index++) {
    const char *sql = rows->tables[index].insert;
    check(sqlite3_prepare_v2(database, sql, -1, &inserts[index], NULL), database, sql);
  }
  int64_t parts = (rows->message_count + batch - 1) / batch;
  for (int64_t part = 0; part < parts; part++) {
    run(database, "BEGIN IMMEDIATE");
    for (int index = 0; index < rows->table_count; index++) {
      fill_part(inserts[index], &rows->tables[index], part, parts);
    }
    run(database, "COMMIT");
  }
  for (int index = 0; index < rows->table_count; index++) sqlite3_finalize(inserts[index]);
}

/* How many different words the index holds, and how often a word stands in a message. */
typedef struct {
  int64_t words;
  int64_t places;
} Vocabulary;

static Vocabulary vocabulary(sqlite3 *database) {
  run(database, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, messageText, row)");
  sqlite3_stmt *sums;
  const char *sql = "SELECT count(*), sum(cnt) FROM temp.words";
  check(sqlite3_prepare_v2(database, sql, -1, &sums, NULL), database, sql);
  check(sqlite3_step(sums), database, sql);
  Vocabulary found = {sqlite3_column_int64(sums, 0), sqlite3_column_int64(sums, 1)};
  sqlite3_finalize(sums);
  return found;
}

static sqlite3 *create_copy(const char *path, const char *tokenizer, const Rows *rows) {
  sqlite3 *copy;
  check(sqlite3_open(path, &copy), copy, path);
  check(bigrams_register(copy, tokenizer), copy, "registering the tokenizer");
  run(copy,
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000;"
      "PRAGMA cache_size = -32000");
  for (int index = 0; index < rows->table_count; index++) run(copy, rows->tables[index].create);
  for (int index = 0; index < rows->index_count; index++) run(copy, rows->indexes[index]);
  return copy;
}

int main(int argc, char **argv) {
  if (argc != 5 || atoll(argv[3]) < 1) {
    fprintf(stderr, "usage: dafu-bench-fill STORE NEW-FILE BATCH TOKENIZER\n");
    return 2;
  }
  sqlite3 *store;
  check(sqlite3_open_v2(argv[1], &store, SQLITE_OPEN_READONLY, NULL), store, argv[1]);
  check(bigrams_register(store, argv[4]), store, "registering the tokenizer");
  Rows rows = rows_read(store);
  sqlite3 *copy = create_copy(argv[2], argv[4], &rows);

  double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
  fill(copy, &rows, atoll(argv[3]));
  wall = seconds(CLOCK_MONOTONIC) - wall;
  processor = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor;

  Vocabulary ours = vocabulary(store), theirs = vocabulary(copy);
  if (ours.words != theirs.words || ours.places != theirs.places) {
    fprintf(stderr, "dafu-bench-fill: the indexes differ: %lld words in %lld places, here %lld in %lld\n",
            (long long)ours.words, (long long)ours.places, (long long)theirs.words,
            (long long)theirs.places);
    return 1;
  }
  printf("%lld %.3f %.3f\n", (long long)rows.message_count, wall, processor);
  return 0;
}
