#include <array>
#include <atomic>
#include <stdexcept>
#include <thread>

#include <catch2/catch.hpp>

#include "core/base/side_by_side.h"

using namespace relata;

TEST_CASE("each part of a work is done once, and what one throws is thrown when all have ended", "[side-by-side]") {
  std::array<std::atomic<int>, 7> done{};
  sideBySide(7, [&](int part) { ++done[static_cast<size_t>(part)]; });
  for (const std::atomic<int>& times : done) CHECK(times == 1);
  CHECK_THROWS_AS(sideBySide(7,
                             [&](int part) {
                               ++done[static_cast<size_t>(part)];
                               if (part == 2) throw std::runtime_error("two");
                             }),
                  std::runtime_error);
  for (const std::atomic<int>& times : done) CHECK(times == 2);
}

TEST_CASE("jobs done beside each other come back in the order in which they were given", "[side-by-side]") {
  std::vector<int> taken;
  std::vector<std::atomic<int>> busy(static_cast<size_t>(coreCount()));
  std::atomic<bool> shared = false;
  WorkLine<int> line(
      [&](int& job, int worker) {
        if (++busy[static_cast<size_t>(worker)] > 1) shared = true;
        for (int i = 0; i < job % 7; ++i) std::this_thread::yield();  // some take longer
        job *= 2;
        --busy[static_cast<size_t>(worker)];
      },
      [&](int& job) { taken.push_back(job); });
  for (int job = 0; job < 200; ++job) line.give(job);
  line.finish();
  REQUIRE(taken.size() == 200);
  for (int job = 0; job < 200; ++job) CHECK(taken[static_cast<size_t>(job)] == job * 2);
  CHECK_FALSE(shared);
}

TEST_CASE("a job that fails stops the line, and nothing of it is taken", "[side-by-side]") {
  std::vector<int> taken;
  const auto run = [&] {
    WorkLine<int> line([](int& job, int) { job < 50 ? void() : throw std::runtime_error("fifty"); },
                       [&](int& job) { taken.push_back(job); });
    for (int job = 0; job < 200; ++job) line.give(job);
    line.finish();
  };
  CHECK_THROWS_AS(run(), std::runtime_error);
  REQUIRE(taken.size() <= 50);
  for (size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == static_cast<int>(i));
}
