#include "ui/service/mail_body.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QUrl>
#include <QVBoxLayout>

#include "core/attachments/attach.h"
#include "core/mail/remote_pictures.h"
#include "core/base/trim_reply.h"
#include "core/store/blobs.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"

namespace relata::ui {
namespace {

constexpr qsizetype kMostText = 20'000;
constexpr int kWidest = 4096;

QString s(const char* text) { return QString::fromUtf8(text); }

/// A picture that came with a mail; none where it is of another format than pictures of mails have, or too large.
QImage pictureOf(const QByteArray& bytes) {
  QBuffer buffer;
  buffer.setData(bytes);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  static const QList<QByteArray> formats{"png", "jpeg", "jpg", "gif", "bmp", "webp"};
  const QSize size = reader.size();
  if (!formats.contains(reader.format()) || !size.isValid() || size.width() > kWidest || size.height() > kWidest)
    return {};
  return reader.read();
}

TextLabel* textLabel(const QString& text) {
  auto* label = new TextLabel(text.left(kMostText));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

MailPage readMailPage(Reader& reader, Id html, bool placed) {
  MailPage page;
  const EntityDef& files = *reader.registry().entity(u"attachment");
  const auto file = reader.record(files, html);
  if (!file) return page;
  const Result<QByteArray> content = attachedContent(reader, *file);
  if (!content.ok()) return page;
  page.text = mail::safeHtml(QString::fromUtf8(*content), placed);
  const EntityDef& messages = *reader.registry().entity(u"ticket_message");
  for (const Record& other : reader.sublist(messages, *messages.sublist(u"files"), file->value("record").id())) {
    if (other.text("role") != s("inline") || !page.text.html.contains(other.text("hash"))) continue;
    const Result<QByteArray> bytes = attachedContent(reader, other);
    const QImage image = bytes.ok() ? pictureOf(*bytes) : QImage();
    if (!image.isNull()) page.pictures.insert(other.text("hash"), image);
  }
  return page;
}

MailBody::MailBody(const RecordContext& context, const ConversationEntry& entry, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_html(entry.html),
      m_slot(context.reads, this),
      m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  const TrimmedText text = trimReply(entry.body.left(kMostText));
  m_said = textLabel(text.said);
  m_column->addWidget(m_said);
  m_said->setVisible(!text.said.isEmpty());
  auto* links = new QHBoxLayout;
  if (!text.folded.isEmpty()) {
    m_fold = new LinkText({}, TextRole::Small, TextColor::Accent);
    links->addWidget(m_fold);
    m_folded = textLabel(text.folded);
    m_column->addWidget(m_folded);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { unfold(m_folded->isHidden()); });
    unfold(text.said.isEmpty());
  }
  if (m_html) {
    m_format = new LinkText(tr("Show as it was formatted"), TextRole::Small, TextColor::Accent);
    links->addWidget(m_format);
    connect(m_format, &QAbstractButton::clicked, this, &MailBody::showFormatted);
  }
  links->addStretch();
  m_column->addLayout(links);
}

MailBody::~MailBody() { *m_stop = true; }

void MailBody::unfold(bool open) {
  if (!m_folded) return;
  m_folded->setVisible(open);
  m_fold->setText(open ? tr("Hide what is quoted") : tr("Show what is quoted"));
}

void MailBody::showFormatted() {
  if (m_browser) {
    const bool formatted = m_browser->isHidden();
    m_browser->setVisible(formatted);
    m_remark->setVisible(formatted && !m_remark->text().isEmpty());
    if (m_load) m_load->setVisible(formatted);
    m_said->setVisible(!formatted);
    if (formatted) unfold(false);
    if (m_fold) m_fold->setVisible(!formatted);
    m_format->setText(formatted ? tr("Show as plain text") : tr("Show as it was formatted"));
    return;
  }
  m_slot.ask<MailPage>([html = m_html](Reader& reader) { return readMailPage(reader, html); },
                       [this](Result<MailPage> page) {
                         if (!page.ok()) return m_context.complain(page.problem());
                         show(*page);
                       });
}

void MailBody::show(const MailPage& page) {
  m_remark = new TextLabel({}, TextRole::Small, TextColor::Secondary);
  m_remark->setWordWrap(true);
  QStringList remarks;
  if (page.text.remotePictures > 0)
    remarks << tr("%n picture(s) on other computers were not loaded: that would tell the sender that the mail is read.",
                  nullptr, page.text.remotePictures);
  if (page.text.trackers > 0)
    remarks << tr("%n of them cannot be seen and only tell that.", nullptr, page.text.trackers);
  if (page.text.links > 0)
    remarks << tr("%n link(s) that lead neither to the web nor to a mail address were taken out.", nullptr,
                  page.text.links);
  if (page.text.active > 0) remarks << tr("Scripts, forms and frames were taken out.");
  if (page.text.cut) remarks << tr("It is longer than what is shown; the text holds all of it.");
  m_remark->setText(remarks.join(QLatin1Char(' ')));
  m_column->insertWidget(0, m_remark);
  if (!page.text.remote.isEmpty()) {
    QStringList hosts;
    for (const QString& address : page.text.remote)
      if (const QString host = QUrl(address).host(); !hosts.contains(host)) hosts << host;
    m_load = new LinkText(hosts.size() > 1
                              ? tr("Load the pictures from %1 and %n more", nullptr, static_cast<int>(hosts.size()) - 1)
                                    .arg(hosts.first())
                              : tr("Load the pictures from %1").arg(hosts.first()),
                          TextRole::Small, TextColor::Accent);
    connect(m_load, &QAbstractButton::clicked, this, &MailBody::loadRemote);
    m_column->insertWidget(1, m_load, 0, Qt::AlignLeft);
  }
  place(page);
  m_browser->hide();
  showFormatted();
}

void MailBody::place(const MailPage& page) {
  const bool shown = m_browser && !m_browser->isHidden();
  delete m_browser;
  m_browser = new MailBrowser(page);
  connect(m_browser, &MailBrowser::linkChosen, this, [this](const QString& url) {
    if (m_context.openUrl) m_context.openUrl(url);
  });
  m_column->insertWidget(m_column->indexOf(m_load ? static_cast<QWidget*>(m_load) : m_remark) + 1, m_browser);
  m_browser->setVisible(shown);
}

bool MailBody::offersRemote() const { return m_load && m_load->isEnabled(); }

void MailBody::loadRemote() {
  if (!offersRemote()) return;
  m_load->setEnabled(false);
  m_load->setText(tr("Loading…"));
  m_slot.ask<MailPage>([html = m_html](Reader& reader) { return readMailPage(reader, html, true); },
                       [this](const Result<MailPage>& read) {
                         if (!read.ok()) m_context.complain(read.problem());
                         // A mail whose file is gone stays as it is shown.
                         if (!read.ok() || read->text.remote.isEmpty()) return sayLoaded(0);
                         load(*read);
                       });
}

void MailBody::load(const MailPage& placed) {
  using Loaded = std::shared_ptr<MailPage>;
  m_context.work.run<Loaded>(
      this,
      [page = placed, stop = m_stop]() -> Loaded {
        auto out = std::make_shared<MailPage>(page);
        const auto loaded = mail::loadRemotePictures(page.text.remote, *stop);
        for (auto it = loaded.cbegin(); it != loaded.cend(); ++it)
          if (const QImage image = pictureOf(it.value()); !image.isNull())
            out->pictures.insert(s("remote-%1").arg(it.key()), image);
        return out;
      },
      [this, had = placed.pictures.size()](const Loaded& page) {
        const auto came = static_cast<int>(page->pictures.size() - had);
        sayLoaded(came);
        if (came > 0) place(*page);
      });
}

/// Where nothing came, because a network was away or a computer slow, it can be tried again.
void MailBody::sayLoaded(int came) {
  m_load->setText(came > 0 ? tr("%n pictures were loaded", nullptr, came) : tr("No picture came. Try again"));
  m_load->setEnabled(came == 0);
}

QString MailBody::said() const { return m_said->text(); }
QString MailBody::folded() const { return m_folded && !m_folded->isHidden() ? m_folded->text() : QString(); }
QString MailBody::remark() const { return m_remark ? m_remark->text() : QString(); }

}  // namespace relata::ui
