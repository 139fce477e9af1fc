#include "ui/marketing/post_part.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QVBoxLayout>

#include "core/channels/adapter_carrier.h"
#include "core/mail/campaign_list.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

TextLabel* wrapped(TextRole role, TextColor color) {
  auto* label = new TextLabel({}, role, color);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

PostPart::PostPart(const RecordContext& context, ChannelCommandSource command, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_command(std::move(command)),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_when(wrapped(TextRole::Small, TextColor::Secondary)),
      m_text(wrapped(TextRole::Body, TextColor::Normal)),
      m_link(wrapped(TextRole::Small, TextColor::Secondary)),
      m_said(wrapped(TextRole::Small, TextColor::Secondary)),
      m_export(new Button({})),
      m_hand(new PrimaryButton({})),
      m_slot(context.reads, this) {
  QVBoxLayout* column = columnInCard(this, kSpace2);
  for (TextLabel* label : {m_title, m_when, m_text, m_link, m_said}) column->addWidget(label);
  auto* acts = new QWidget;
  auto* row = new FlowLayout(acts, kSpace1);
  row->addWidget(m_hand);
  row->addWidget(m_export);
  column->addWidget(acts);
  connect(m_export, &QPushButton::clicked, this, &PostPart::askAndExport);
  connect(m_hand, &QPushButton::clicked, this, &PostPart::handOver);
}

bool PostPart::isPost() const {
  const QString channel = m_view ? m_view->record.text("channel") : QString();
  return channel == s("social") || channel == s("ads");
}

bool PostPart::isSms() const { return m_view && m_view->record.text("channel") == s("sms"); }

void PostPart::show(const RecordView& view, bool writable) {
  if (!m_view || m_view->record.id() != view.record.id())
    m_post = Problem("campaign-post-empty", {view.record.title()});
  m_view = view;
  m_writable = writable;
  setVisible(isPost() || (isSms() && m_command().isOn()));
  words();
  if (isPost()) read();
}

void PostPart::read() {
  m_slot.ask<Result<OutgoingMessage>>(
      [campaign = m_view->record.id()](Reader& reader) { return postOf(reader, campaign); },
      [this](const Result<Result<OutgoingMessage>>& post) {
        if (!post.ok()) return m_context.complain(post.problem());
        m_post = *post;
        words();
      });
}

void PostPart::words() {
  if (!m_view) return;
  const bool program = m_command().isOn();
  m_title->setText(isSms() ? tr("SMS by a program of yours") : tr("As it goes out"));
  m_when->setVisible(isPost() && m_post.ok());
  m_text->setVisible(isPost());
  m_link->setVisible(isPost() && m_post.ok() && !m_post->link.isEmpty());
  if (m_post.ok()) {
    m_when->setText(
        m_post->at ? tr("From %1 on")
                         .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(*m_post->at), QLocale::ShortFormat))
                   : tr("Without a day: as soon as it is taken"));
    m_link->setText(m_post->link);
  }
  m_text->setText(m_post.ok() ? m_post->text : problemText(m_post.problem()));
  const QString why = m_view->record.text("paused_because");
  m_said->setText(!why.isEmpty() ? why
                  : program      ? tr("Handed over is what the program took. Relata tells nothing here as sent.")
                                 : tr("Relata posts nothing by itself. Export the post for who does, or name a program "
                                           "that takes it under “Rules of marketing”."));
  m_export->setText(tr("Export as a file…"));
  m_export->setVisible(isPost());
  m_export->setEnabled(m_writable && m_post.ok());
  m_hand->setText(tr("Hand to the program"));
  m_hand->setVisible(program);
  m_hand->setEnabled(m_writable && (isSms() || m_post.ok()));
}

void PostPart::askAndExport() {
  if (!m_view) return;
  const QString path = QFileDialog::getSaveFileName(window(), tr("Export the post"), m_view->record.title() + s(".csv"),
                                                    tr("CSV files (*.csv);;JSON Lines (*.jsonl)"));
  if (!path.isEmpty()) exportTo(path);
}

void PostPart::exportTo(const QString& path) {
  m_context.work.run<Result<PostReport>>(
      this,
      [&workspace = m_context.workspace, campaign = m_view->record.id(), path] {
        const auto carrier = channels::fileCarrier(path);
        return exportPosts(workspace, {campaign}, *carrier);
      },
      [this](const Result<PostReport>& done) {
        if (!done.ok()) return m_context.complain(done.problem());
        m_context.toastDone(tr("The post was exported, not sent"));
      });
}

/// All that became of it, and the first thing that went wrong.
QString PostPart::handedText(const PostReport& report) const {
  const auto figure = [](qint64 number) { return QLocale().toString(number); };
  QStringList parts{tr("Handed over: %1").arg(figure(report.handed))};
  if (report.refused > 0) parts << tr("refused: %1").arg(figure(report.refused));
  if (report.exported > 0) parts << tr("without an answer: %1").arg(figure(report.exported));
  const QString counts = parts.join(tr(", "));
  return report.problems.isEmpty() ? counts : tr("%1. %2").arg(counts, problemText(report.problems.first()));
}

void PostPart::handOver() {
  if (!m_view) return;
  m_hand->setEnabled(false);
  m_context.work.run<Result<PostReport>>(
      this,
      [&workspace = m_context.workspace, campaign = m_view->record.id(), command = m_command(),
       sms = isSms()]() -> Result<PostReport> {
        const auto carrier = channels::commandCarrier(command);
        if (!sms) return exportPosts(workspace, {campaign}, *carrier);
        const auto done = mail::handOverList(workspace, campaign, *carrier);
        if (!done.ok()) return done.problem();
        return PostReport{done->exported, done->handed, done->refused, done->problems};
      },
      [this](const Result<PostReport>& done) {
        words();
        if (!done.ok()) return m_context.complain(done.problem());
        // Undo is offered of what was just done, and not of an earlier act.
        if (done->exported + done->handed + done->refused == 0)
          return m_context.toast(tr("Nobody is left to hand over: all who may be reached were handed over before."));
        m_context.toastDone(handedText(*done));
      });
}

QString PostPart::text() const { return m_text->text(); }
QString PostPart::link() const { return m_link->text(); }
QString PostPart::said() const { return m_said->text(); }

void PostPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) words();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
