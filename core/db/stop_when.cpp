#include "core/db/stop_when.h"

#include <sqlite3.h>

namespace relata::db {
namespace {

constexpr int kSteps = 5000;  // well below a millisecond

int ask(void* isOver) { return (*static_cast<std::function<bool()>*>(isOver))() ? 1 : 0; }

}  // namespace

StopWhen::StopWhen(Connection& connection, std::function<bool()> isOver)
    : m_connection(connection), m_isOver(std::move(isOver)) {
  sqlite3_progress_handler(m_connection.handle(), kSteps, ask, &m_isOver);
}

StopWhen::~StopWhen() { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }

}  // namespace relata::db
