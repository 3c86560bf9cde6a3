/* The full-text tokenizer of a store, in C: overlapping pairs of Chinese characters, the last
 * character of a run alone, and other words in lower case. */
#pragma once

#include <sqlite3.h>

/* Registers the tokenizer under `name` on one connection; an SQLite result code. */
int bigrams_register(sqlite3 *database, const char *name);
