#define _GNU_SOURCE 1

#include "private.h"

#include <errno.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

static int all = -1;
static int signals = -1;
static int timer = -1;

static int add(int descriptor) {
  struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
  return descriptor >= 0 && epoll_ctl(all, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

int terminal_open_descriptors(void) {
  all = epoll_create1(EPOLL_CLOEXEC);
  signals = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (all >= 0 && add(STDIN_FILENO) && add(signals) && add(timer)) return 1;
  terminal_close_descriptors();
  return 0;
}

static void close_one(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

void terminal_close_descriptors(void) {
  close_one(&all);
  close_one(&signals);
  close_one(&timer);
}

int32_t terminal_descriptor(void) { return all; }

int32_t terminal_read(uint8_t *bytes, int32_t size) {
  // Standard input stays a blocking descriptor: it is shared with the shell.
  struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&ready, 1, 0) <= 0) return 0;
  if (ready.revents & POLLIN) {
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)size);
    if (count > 0) return (int32_t)count;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  }
  // Ready, and nothing to read: the other side is gone, and would be "ready" for ever.
  return -1;
}

void terminal_set_timer(int32_t milliseconds) {
  struct itimerspec due = {
      .it_value = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000}};
  timerfd_settime(timer, 0, &due, NULL);
}

int32_t terminal_take_timer(void) {
  uint64_t count;
  return read(timer, &count, sizeof count) == sizeof count;
}

void terminal_note_signal(void) { terminal_wake(signals); }

void terminal_drain_signals(void) { terminal_wake_drain(signals); }

// MARK: Wake-ups

int32_t terminal_wake_create(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void terminal_wake(int32_t descriptor) {
  const uint64_t one = 1;
  // A full counter is readable already.
  ssize_t written = write(descriptor, &one, sizeof one);
  (void)written;
}

void terminal_wake_drain(int32_t descriptor) {
  uint64_t count;
  ssize_t taken = read(descriptor, &count, sizeof count);
  (void)taken;
}

void terminal_wake_close(int32_t descriptor) { close(descriptor); }

void terminal_send(const char *bytes, int length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, (size_t)length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (int)written;
  }
}
