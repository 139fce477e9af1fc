#pragma once

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "app/relata/composition.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "tests/ui/support/widget_support.h"
#include "ui/shell/palette.h"
#include "ui/shell/shell_window.h"

namespace relata::app::test {

using relata::ui::test::waitFor;

/// The program as it is started, with its state in a folder of its own.
class Program {
 public:
  explicit Program(const QString& file = {}) {
    ProgramOptions options;
    options.dataDir = m_dir.filePath(QStringLiteral("state"));
    options.language = QStringLiteral("en");
    options.file = file;
    QApplication::setQuitOnLastWindowClosed(false);
    m_composition = std::make_unique<Composition>(*qApp, options);
    QObject::connect(m_composition.get(), &Composition::openFailed, m_composition.get(),
                     [this](const Problem& problem) { m_problem = problem; });
  }
  ~Program() {
    m_composition->setTheme(QStringLiteral("light"));
    m_composition->setLanguage(QStringLiteral("en"));
  }

  Composition& operator*() { return *m_composition; }
  Composition* operator->() { return m_composition.get(); }
  QString file(const QString& name) const { return m_dir.filePath(name); }
  const Problem& problem() const { return m_problem; }

  /// A workspace with a few sample people, closed again.
  QString sampleFile(qint64 contacts = 60, const QByteArray& passphrase = {}) {
    const QString path = file(QStringLiteral("sample.relata"));
    WorkspaceOptions options;
    options.stateDir = file(QStringLiteral("state"));
    options.userName = QStringLiteral("Lin Meng");
    options.passphrase = passphrase;
    auto made = Workspace::create(path, options, relataParts());
    REQUIRE(made.ok());
    REQUIRE(sample::generateInto(**made, {contacts, 0, 1}).ok());
    return path;
  }
  Session& openSample(qint64 contacts = 60) {
    m_composition->open(sampleFile(contacts));
    REQUIRE(waitFor([this] { return m_composition->session() != nullptr; }));
    return *m_composition->session();
  }
  QString write(const QString& name, const QByteArray& content) const {
    QFile out(file(name));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(content);
    return out.fileName();
  }

 private:
  QTemporaryDir m_dir;
  std::unique_ptr<Composition> m_composition;
  Problem m_problem;
};

inline qint64 countOf(Session& session, const char* entity) {
  const ListQuery query{QLatin1String(entity), {}, {}};
  return session.workspace().read()->count(query);
}

}  // namespace relata::app::test
