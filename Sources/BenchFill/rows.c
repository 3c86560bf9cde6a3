#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The full-text table holds no text of its own; this is what the store puts into it. */
static const char *search_table = "messageText";
static const char *search_rows =
    "SELECT m.id, m.text || coalesce(char(10) || nullif(m.authorName, ''), '')"
    " || coalesce(char(10) || nullif(m.sourceText, ''), '')"
    " || coalesce((SELECT group_concat(char(10) || t.text, '') FROM translation AS t"
    "              WHERE t.message = m.id), '')"
    " FROM message AS m ORDER BY m.id";
static const char *search_insert = "INSERT INTO messageText (rowid, body) VALUES (?, ?)";

void check(int code, sqlite3 *database, const char *doing) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "dafu-bench-fill: %s: %s\n", doing, sqlite3_errmsg(database));
  exit(1);
}

static void *allocate(size_t bytes) {
  void *memory = malloc(bytes ? bytes : 1);
  if (!memory) {
    fprintf(stderr, "dafu-bench-fill: no memory for %zu bytes\n", bytes);
    exit(1);
  }
  return memory;
}

/* Texts live as long as the program, so they come from big blocks that nobody frees. */
static const char *keep(const void *bytes, size_t length) {
  static char *block;
  static size_t left;
  if (length > left) {
    left = length > (1 << 24) ? length : 1 << 24;
    block = allocate(left);
  }
  char *text = block;
  if (length) memcpy(text, bytes, length);
  block += length;
  left -= length;
  return text;
}

static sqlite3_stmt *prepare(sqlite3 *store, const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(store, sql, -1, &statement, NULL), store, sql);
  return statement;
}

static int64_t count_rows(sqlite3 *store, const char *table) {
  char *sql = sqlite3_mprintf("SELECT count(*) FROM \"%w\"", table);
  sqlite3_stmt *statement = prepare(store, sql);
  check(sqlite3_step(statement), store, sql);
  int64_t count = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  sqlite3_free(sql);
  return count;
}

static Cell read_cell(sqlite3_stmt *statement, int column) {
  Cell cell = {sqlite3_column_type(statement, column), 0, {0}};
  if (cell.type == SQLITE_INTEGER) {
    cell.value.integer = sqlite3_column_int64(statement, column);
  } else if (cell.type == SQLITE_FLOAT) {
    cell.value.real = sqlite3_column_double(statement, column);
  } else if (cell.type != SQLITE_NULL) {
    const void *bytes = sqlite3_column_blob(statement, column);
    cell.length = (uint32_t)sqlite3_column_bytes(statement, column);
    cell.value.bytes = keep(bytes, cell.length);
  }
  return cell;
}

static void read_rows(sqlite3 *store, Table *table, const char *select, int64_t expected) {
  sqlite3_stmt *rows = prepare(store, select);
  table->column_count = sqlite3_column_count(rows);
  table->cells = allocate(sizeof(Cell) * (size_t)table->column_count * (size_t)expected);
  Cell *cell = table->cells;
  while (table->row_count < expected && sqlite3_step(rows) == SQLITE_ROW) {
    for (int column = 0; column < table->column_count; column++) {
      *cell++ = read_cell(rows, column);
    }
    table->row_count++;
  }
  sqlite3_finalize(rows);
}

static char *insert_statement(const Table *table) {
  sqlite3_str *sql = sqlite3_str_new(NULL);
  sqlite3_str_appendf(sql, "INSERT INTO \"%w\" VALUES (?", table->name);
  for (int column = 1; column < table->column_count; column++) sqlite3_str_appendall(sql, ",?");
  sqlite3_str_appendall(sql, ")");
  return sqlite3_str_finish(sql);
}

static void read_schema(sqlite3 *store, Rows *rows) {
  sqlite3_stmt *schema = prepare(
      store,
      "SELECT m.type, m.name, m.sql, l.type FROM sqlite_schema AS m"
      " LEFT JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = m.name"
      " WHERE m.sql IS NOT NULL AND m.name NOT LIKE 'sqlite_%'"
      " AND coalesce(l.type, '') <> 'shadow' ORDER BY m.rowid");
  while (sqlite3_step(schema) == SQLITE_ROW) {
    char *name = sqlite3_mprintf("%s", sqlite3_column_text(schema, 1));
    char *sql = sqlite3_mprintf("%s", sqlite3_column_text(schema, 2));
    int is_index = strcmp((const char *)sqlite3_column_text(schema, 0), "index") == 0;
    if ((is_index ? rows->index_count : rows->table_count) == max_tables) {
      fprintf(stderr, "dafu-bench-fill: more than %d tables or indexes\n", max_tables);
      exit(1);
    }
    if (is_index) {
      rows->indexes[rows->index_count++] = sql;
    } else {
      rows->tables[rows->table_count++] = (Table){.name = name, .create = sql};
    }
  }
  sqlite3_finalize(schema);
}

Rows rows_read(sqlite3 *store) {
  Rows rows = {.message_count = count_rows(store, "message")};
  read_schema(store, &rows);
  for (int index = 0; index < rows.table_count; index++) {
    Table *table = &rows.tables[index];
    if (strcmp(table->name, search_table) == 0) {
      read_rows(store, table, search_rows, rows.message_count);
      table->insert = sqlite3_mprintf("%s", search_insert);
    } else {
      char *select = sqlite3_mprintf("SELECT * FROM \"%w\"", table->name);
      read_rows(store, table, select, count_rows(store, table->name));
      table->insert = insert_statement(table);
      sqlite3_free(select);
    }
  }
  return rows;
}
