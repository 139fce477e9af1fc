#include "core/base/side_by_side.h"

#include <QThread>

namespace relata {

int coreCount() { return qMax(1, QThread::idealThreadCount()); }

void sideBySide(int parts, const std::function<void(int part)>& work) {
  std::vector<std::future<void>> others;
  std::exception_ptr thrown;
  const auto run = [&](const auto& part) {
    try {
      part();
    } catch (...) {
      if (!thrown) thrown = std::current_exception();
    }
  };
  for (int part = 1; part < parts; ++part)
    others.push_back(std::async(std::launch::async, [&work, part] { work(part); }));
  run([&] { work(0); });
  for (std::future<void>& other : others) run([&] { other.get(); });
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace relata
