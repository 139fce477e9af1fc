#include "app/relata/probe.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

#include <cstdio>

#include "app/relata/composition.h"

namespace relata::app {
namespace {

constexpr int kIdleMs = 1500;
constexpr int kPatienceMs = 60'000;

class ManyRows : public QAbstractTableModel {
 public:
  int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 1'000'000; }
  int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 8; }
  QVariant data(const QModelIndex& index, int role) const override {
    return role == Qt::DisplayRole ? QVariant(index.row() * 8 + index.column()) : QVariant();
  }
};

// Resident memory in kB; shared pages count by their share where the system tells.
qint64 memoryKb() {
  for (const auto& [path, key] :
       {std::pair("/proc/self/smaps_rollup", "Pss:"), std::pair("/proc/self/status", "VmRSS:")}) {
    QFile file(QString::fromLatin1(path));
    if (!file.open(QIODevice::ReadOnly)) continue;
    for (const QByteArray& line : file.readAll().split('\n'))
      if (line.startsWith(key))
        return line.mid(static_cast<qsizetype>(qstrlen(key))).simplified().split(' ')[0].toLongLong();
  }
  return 0;
}

void say(const QByteArray& line) {
  std::fputs((line + '\n').constData(), stdout);
  std::fflush(stdout);
}

/// Waits for the first paint of a table whose first row has its text.
class PaintWatch : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (m_seen || event->type() != QEvent::Paint) return false;
    auto* view = watched->parent() ? qobject_cast<QAbstractItemView*>(watched->parent()) : nullptr;
    if (!view || view->viewport() != watched || !hasText(*view)) return false;
    m_seen = true;
    // The rows stand on the screen once this event is through.
    QTimer::singleShot(0, this, [] {
      say("painted");
      QTimer::singleShot(kIdleMs, qApp, [] {
        say("memory " + QByteArray::number(memoryKb()));
        QApplication::exit(0);
      });
    });
    return false;
  }

 private:
  static bool hasText(const QAbstractItemView& view) {
    const QAbstractItemModel* model = view.model();
    if (!qobject_cast<const QTableView*>(&view) || !model || model->rowCount() == 0) return false;
    for (int column = 0; column < model->columnCount(); ++column)
      if (!model->index(0, column).data().toString().isEmpty()) return true;
    return false;
  }
  bool m_seen = false;
};

}  // namespace

int probeStart(QApplication& application, const ProgramOptions& options) {
  PaintWatch watch;
  application.installEventFilter(&watch);
  QTimer::singleShot(kPatienceMs, &application, [] { QApplication::exit(1); });
  if (options.probe == QLatin1String("bare")) {
    ManyRows rows;
    QMainWindow window;
    auto* table = new QTableView;
    table->setModel(&rows);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
  }
  Composition composition(application, options);
  composition.start();
  return QApplication::exec();
}

}  // namespace relata::app
