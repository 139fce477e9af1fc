#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "core/base/problem.h"

namespace relata {

/// Either a value or the Problem that prevented it. Asking for the one that is not there is a programming error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}            // NOLINT: implicit by design
  Result(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) {}  // NOLINT: implicit by design

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(m_state); }
  const T& value() const& { return std::get<0>(m_state); }
  T&& value() && { return std::get<0>(std::move(m_state)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Problem& problem() const { return std::get<1>(m_state); }

 private:
  std::variant<T, Problem> m_state;
};

/// Success without a value, or a Problem.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Problem problem) : m_problem(std::move(problem)) {}  // NOLINT: implicit by design

  bool ok() const { return !m_problem; }
  explicit operator bool() const { return ok(); }
  const Problem& problem() const { return *m_problem; }

 private:
  std::optional<Problem> m_problem;
};

}  // namespace relata
