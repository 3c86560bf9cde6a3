#pragma once

#include <stdint.h>

/// The cells that libc gives a scalar: -1 unknown, else 0, 1 or 2. Switches the process to a UTF-8
/// character type first, if it is not in one.
int32_t terminal_scalar_width(uint32_t scalar);

/// Makes the process's character type UTF-8: the environment's locale if it is UTF-8, else C.UTF-8
/// or en_US.UTF-8. Returns 0 if none can be had, 1 if the environment's was taken, 2 if another.
int32_t terminal_use_utf8(void);
