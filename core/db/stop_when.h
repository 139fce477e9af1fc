#pragma once

#include <functional>

#include "core/db/connection.h"

namespace relata::db {

/// While one lives, what runs on the connection stops with "cancelled" as soon as `isOver` says so; it is asked every
/// few thousand steps of a statement, on the thread that runs it.
class StopWhen {
 public:
  StopWhen(Connection& connection, std::function<bool()> isOver);
  ~StopWhen();
  StopWhen(const StopWhen&) = delete;
  StopWhen& operator=(const StopWhen&) = delete;

 private:
  Connection& m_connection;
  std::function<bool()> m_isOver;
};

}  // namespace relata::db
