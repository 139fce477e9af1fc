#pragma once

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <ostream>

#include "core/setup.h"
#include "core/store/reader.h"

namespace relata::test {

/// A workspace in a folder of its own, with a clock that stands at 2026-03-02 09:00 UTC until it is moved.
class TempWorkspace {
 public:
  explicit TempWorkspace(WorkspaceOptions options = {})
      : m_options(std::move(options)), m_clock(std::make_shared<ManualClock>(1772442000000)) {
    m_options.stateDir = m_dir.filePath(QStringLiteral("state"));
    auto made = Workspace::create(path(), m_options, relataParts(m_clock));
    REQUIRE(made.ok());
    m_workspace = std::move(made).value();
  }

  QString path() const { return m_dir.filePath(QStringLiteral("a.relata")); }
  QString file(const QString& name) const { return m_dir.filePath(name); }
  ManualClock& clock() { return *m_clock; }
  Workspace& operator*() { return *m_workspace; }
  Workspace* operator->() { return m_workspace.get(); }
  const WorkspaceOptions& options() const { return m_options; }

  void close() { m_workspace.reset(); }
  Result<void> tryOpen(WorkspaceOptions options) {
    m_workspace.reset();
    auto opened = Workspace::open(path(), options, relataParts(m_clock));
    if (!opened.ok()) return opened.problem();
    m_workspace = std::move(opened).value();
    return {};
  }
  void reopen() {
    const auto opened = tryOpen(m_options);
    if (!opened.ok()) FAIL(describe(opened.problem()).toStdString());
  }

  const EntityDef& def(const char* key) { return *m_workspace->registry()->entity(QString::fromLatin1(key)); }

  Id add(const char* entity, const QHash<QString, Value>& values) {
    clock().advance(1000);
    const Result<Id> id =
        m_workspace->transact({ActKind::Create, QString::fromLatin1(entity), {}}, [&](Transaction& tx) {
          Record record(tx.def(entity));
          for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
          return tx.insert(record);
        });
    if (!id.ok()) FAIL(describe(id.problem()).toStdString());
    return *id;
  }

  void set(const char* entity, Id id, const QHash<QString, Value>& values) {
    clock().advance(1000);
    const auto done = m_workspace->transact({ActKind::Edit, QString::fromLatin1(entity), {}},
                                            [&](Transaction& tx) { return tx.update(tx.def(entity), id, values); });
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
  }

  void remove(const char* entity, Id id) {
    clock().advance(1000);
    REQUIRE(m_workspace
                ->transact({ActKind::Delete, QString::fromLatin1(entity), {}},
                           [&](Transaction& tx) { return tx.remove(tx.def(entity), id); })
                .ok());
  }

  Record get(const char* entity, Id id) {
    const auto found = m_workspace->read()->record(def(entity), id);
    REQUIRE(found);
    return *found;
  }

  qint64 count(const char* entity, const QString& where = {}) {
    const auto reader = m_workspace->read();
    const auto filter = parseFilter(where, def(entity), reader->registry());
    if (!filter.ok()) FAIL(describe(filter.problem()).toStdString());
    return reader->count({QString::fromLatin1(entity), *filter, {}, false});
  }

  QStringList found(const QString& typed) {
    QStringList titles;
    for (const SearchHit& hit : m_workspace->read()->search(typed)) titles << hit.title;
    return titles;
  }

 private:
  QTemporaryDir m_dir;
  WorkspaceOptions m_options;
  std::shared_ptr<ManualClock> m_clock;
  std::unique_ptr<Workspace> m_workspace;
};

inline QString q(const char* text) { return QString::fromUtf8(text); }

}  // namespace relata::test

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
  return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, relata::Id id) { return out << id.bits(); }
