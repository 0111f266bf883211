/*
 * The time of day as a process sees it that has this library in LD_PRELOAD: off by as many seconds as the eight bytes say,
 * little endian, in the file that TURNED_CLOCK names. What measures time that passes is left alone, as it is when the clock of
 * a machine is set.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t right = 0;
static volatile const int64_t *off = &right;
static int (*told)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    told = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    const char *name = getenv("TURNED_CLOCK");
    int file = name == NULL ? -1 : open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return;
    }
    void *mapped = mmap(NULL, sizeof *off, PROT_READ, MAP_SHARED, file, 0);
    if (mapped != MAP_FAILED) {
        off = mapped;
    }
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *at) {
    int result = told == NULL ? (int)syscall(SYS_clock_gettime, clock, at) : told(clock, at);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_TAI)) {
        at->tv_sec += *off;
    }
    return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
    (void)zone;
    struct timespec precise;
    int result = clock_gettime(CLOCK_REALTIME, &precise);
    if (result == 0) {
        at->tv_sec = precise.tv_sec;
        at->tv_usec = precise.tv_nsec / 1000;
    }
    return result;
}

time_t time(time_t *at) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME_COARSE, &precise);
    if (at != NULL) {
        *at = precise.tv_sec;
    }
    return precise.tv_sec;
}

int timespec_get(struct timespec *at, int base) {
    return base == TIME_UTC && clock_gettime(CLOCK_REALTIME, at) == 0 ? base : 0;
}
