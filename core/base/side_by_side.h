#pragma once

#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <vector>

namespace relata {

/// Threads that can run at once on this machine; at least one.
int coreCount();

/// Calls work(0) on this thread and work(1) … work(parts - 1) beside it; returns when all have ended. What a part
/// throws is thrown on then: that of the lowest part.
void sideBySide(int parts, const std::function<void(int part)>& work);

/// Jobs of one kind handed over in an order and taken back in it, done meanwhile on the other cores, or by the giver
/// when those are busy. `work(job, worker)` runs on one thread at a time for each worker in 0 … coreCount() - 1.
template <typename Job>
class WorkLine {
 public:
  using Work = std::function<void(Job& job, int worker)>;
  /// `take` gets the done jobs, in order, on the giver's thread.
  WorkLine(Work work, std::function<void(Job&)> take)
      : m_work(std::move(work)), m_take(std::move(take)), m_helpers(static_cast<size_t>(coreCount() - 1)) {}
  ~WorkLine() {
    for (std::future<void>& helper : m_helpers)
      if (helper.valid()) helper.wait();
  }

  /// Throws what the work of an earlier job threw.
  void give(Job job) {
    m_jobs.push_back({std::move(job), -1});
    Entry& entry = m_jobs.back();
    const size_t free = freeHelper();
    if (free == m_helpers.size()) {
      m_work(entry.job, static_cast<int>(free));
    } else {
      entry.helper = static_cast<int>(free);
      m_helpers[free] =
          std::async(std::launch::async, [this, &entry, free] { m_work(entry.job, static_cast<int>(free)); });
    }
    takeDone(kWaiting);
  }
  void finish() { takeDone(0); }

 private:
  static constexpr size_t kWaiting = 16;  // jobs that may lie behind one that is not done
  struct Entry {
    Job job;
    int helper;  // that does it; -1: it is done
  };

  size_t freeHelper() {
    for (size_t i = 0; i < m_helpers.size(); ++i) {
      if (m_helpers[i].valid() && m_helpers[i].wait_for(std::chrono::seconds(0)) != std::future_status::ready) continue;
      settle(i);
      return i;
    }
    return m_helpers.size();
  }
  void settle(size_t helper) {
    if (m_helpers[helper].valid()) m_helpers[helper].get();
    for (Entry& entry : m_jobs)
      if (entry.helper == static_cast<int>(helper)) entry.helper = -1;
  }
  void takeDone(size_t left) {
    while (!m_jobs.empty()) {
      if (m_jobs.front().helper >= 0) {
        if (m_jobs.size() <= left) return;
        settle(static_cast<size_t>(m_jobs.front().helper));
      }
      m_take(m_jobs.front().job);
      m_jobs.pop_front();
    }
  }

  Work m_work;
  std::function<void(Job&)> m_take;
  std::deque<Entry> m_jobs;  // a deque leaves the others where they are
  std::vector<std::future<void>> m_helpers;
};

}  // namespace relata
