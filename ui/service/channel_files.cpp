#include "ui/service/channel_files.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include "core/channels/exchange_messages.h"
#include "core/channels/json_messages.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Service)
};

template <typename T>
using Shared = std::shared_ptr<Result<T>>;

}  // namespace

void importChannelFile(const RecordContext& context, QWidget* parent) {
  const QString path = QFileDialog::getOpenFileName(parent, Text::tr("Import messages of a chat"), {},
                                                    Text::tr("JSON Lines (*.jsonl *.ndjson);;All files (*)"));
  if (!path.isEmpty()) importChannelFile(context, path);
}

void importChannelFile(const RecordContext& context, const QString& path) {
  using Report = channels::MessageReport;
  context.work.run<Shared<Report>>(
      &context.work,
      [&workspace = context.workspace, path]() -> Shared<Report> {
        auto file = channels::JsonMessages::toRead(path);
        if (!file.ok()) return std::make_shared<Result<Report>>(file.problem());
        return std::make_shared<Result<Report>>(
            channels::importMessages(workspace, **file, QFileInfo(path).fileName()));
      },
      [&context](const Shared<Report>& report) {
        if (!report->ok()) return context.complain(report->problem());
        const Report& came = **report;
        QString words = Text::tr("%n messages: new tickets %1, joined %2, there already %3", nullptr,
                                 static_cast<int>(came.messages))
                            .arg(came.opened)
                            .arg(came.joined)
                            .arg(came.there);
        if (came.states > 0)
          words += Text::tr(" · %n of ours told how far they came", nullptr, static_cast<int>(came.states));
        if (!came.remarks.isEmpty()) words += QStringLiteral(" · ") + problemText(came.remarks.first());
        context.toast(words, came.tid);
      });
}

void exportChannelFile(const RecordContext& context, QWidget* parent) {
  const QString path =
      QFileDialog::getSaveFileName(parent, Text::tr("Export the replies that wait"), QStringLiteral("messages.jsonl"),
                                   Text::tr("JSON Lines (*.jsonl *.ndjson);;All files (*)"));
  if (!path.isEmpty()) exportChannelFile(context, path);
}

void exportChannelFile(const RecordContext& context, const QString& path) {
  context.work.run<Shared<qint64>>(
      &context.work,
      [&workspace = context.workspace, path]() -> Shared<qint64> {
        auto file = channels::JsonMessages::toAppend(path);
        if (!file.ok()) return std::make_shared<Result<qint64>>(file.problem());
        return std::make_shared<Result<qint64>>(channels::exportMessages(workspace, **file));
      },
      [&context](const Shared<qint64>& count) {
        if (!count->ok()) return context.complain(count->problem());
        if (**count == 0) return context.toast(Text::tr("No reply waits for a channel."));
        context.toastDone(Text::tr("%n replies exported; they are not sent yet", nullptr, static_cast<int>(**count)));
      });
}

}  // namespace relata::ui
