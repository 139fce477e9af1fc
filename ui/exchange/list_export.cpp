#include "ui/exchange/list_export.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include "ui/kit/background.h"
#include "ui/kit/progress_row.h"
#include "ui/shell/file_words.h"

namespace relata::ui {
namespace {

/// A name without a known ending gets the one of the kind that was chosen beside it.
QString withEnding(const QString& path, const QString& filter) {
  if (exchange::exportFormat(QFileInfo(path).suffix().toLower()).ok()) return path;
  for (const char* ending : {".csv", ".vcf", ".ics", ".jsonl"})
    if (filter.contains(QLatin1String(ending))) return path + QLatin1String(ending);
  return path + QLatin1String(".xlsx");
}

}  // namespace

ListExport::ListExport(Workspace& workspace, Background& background, QWidget* window)
    : QObject(window), m_workspace(workspace), m_background(background), m_window(window) {
  constexpr int kTickMs = 100;
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] {
    if (m_bar && m_progress) m_bar->setProgress(m_progress->done, m_progress->total);
  });
}

ListExport::~ListExport() { cancel(); }

void ListExport::cancel() {
  if (m_progress) m_progress->stop = true;
}

QString ListExport::suggestedName(const ListQuery& query) const {
  const EntityDef* def = m_workspace.registry()->entity(query.entity);
  return usualFolder(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + (def ? entityPlural(*def) : query.entity) +
         QLatin1String(".xlsx");
}

void ListExport::choose(const ListQuery& query) {
  QStringList filters{tr("Excel workbook (*.xlsx)"), tr("CSV (*.csv)")};
  const EntityDef* def = m_workspace.registry()->entity(query.entity);
  if (def && exchange::hasCards(*def)) filters << tr("vCard (*.vcf)");
  if (def && exchange::hasCalendar(*def)) filters << tr("Calendar (*.ics)");
  filters << tr("JSON Lines (*.jsonl)");
  QString chosen;
  const QString path = QFileDialog::getSaveFileName(m_window, tr("Export this list"), suggestedName(query),
                                                    filters.join(QStringLiteral(";;")), &chosen);
  if (!path.isEmpty()) write(query, withEnding(path, chosen));
}

void ListExport::write(const ListQuery& query, const QString& path) {
  const auto format = exchange::exportFormat(QFileInfo(path).suffix().toLower());
  if (!format.ok()) {
    Q_EMIT refused(fileProblemText(format.problem()));
    return;
  }
  auto progress = m_progress = std::make_shared<Progress>();
  auto* bar = new ProgressRow(tr("Writing %1…").arg(shortName(path)));
  m_bar = bar;
  connect(bar, &ProgressRow::cancelRequested, bar, [progress] { progress->stop = true; });
  m_tick.start();
  Q_EMIT working(bar);
  m_background.run<Result<qint64>>(
      this,
      [&workspace = m_workspace, query, path, format = *format, progress]() -> Result<qint64> {
        const auto reader = workspace.read();
        exchange::ExportOptions options;
        options.format = format;
        options.zone = reader->context().zone;
        return exchange::exportToFile(*reader, query, options, path, [progress](qint64 done, qint64 total) {
          progress->done = done;
          progress->total = total;
          return !progress->stop;
        });
      },
      [this, path, bar = QPointer<ProgressRow>(bar)](Result<qint64> written) {
        if (bar) bar->deleteLater();
        if (m_bar == bar) m_tick.stop();
        if (!written.ok())
          Q_EMIT refused(fileProblemText(written.problem()));
        else
          Q_EMIT exported(tr("Wrote %1 records to %2").arg(QLocale().toString(*written), shortName(path)));
      });
}

}  // namespace relata::ui
