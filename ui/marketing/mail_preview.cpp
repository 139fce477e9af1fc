#include "ui/marketing/mail_preview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "core/marketing/campaign_variant.h"
#include "ui/kit/chip.h"
#include "ui/kit/labels.h"
#include "ui/records/link_picker.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kBodyHeight = 420;
constexpr int kMostPicture = 4000;  // points; what is larger is not shown

/// Shows what it was given and loads nothing.
class PreviewBody : public QTextBrowser {
 public:
  using QTextBrowser::QTextBrowser;
  QHash<QString, QImage> pictures;
  QVariant loadResource(int type, const QUrl& name) override {
    if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("cid"))
      return pictures.value(name.path());
    return {};
  }
};

}  // namespace

MailPreview::MailPreview(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_light(new Chip({})),
      m_darkChip(new Chip({})),
      m_plainChip(new Chip({})),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_subject(new TextLabel({}, TextRole::Strong)),
      m_addresses(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_body(new PreviewBody),
      m_slot(context.reads, this) {
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& member = *registry->entity(u"campaign_member");
  m_who = new LinkPicker(context, member, *member.field(u"person"));
  m_who->setCreates(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title);
  head->addStretch(1);
  for (Chip* chip : {m_light, m_darkChip, m_plainChip}) {
    chip->setCheckable(true);
    head->addWidget(chip);
  }
  column->addLayout(head);
  column->addWidget(m_who);
  column->addWidget(m_subject);
  column->addWidget(m_addresses);
  m_subject->setWordWrap(true);
  m_addresses->setWordWrap(true);
  m_body->setOpenLinks(false);
  m_body->setMinimumHeight(kBodyHeight);
  column->addWidget(m_body, 1);
  connect(m_who, &LinkPicker::chosen, this, [this] {
    const auto value = m_who->value();
    if (!value.ok() || value->isNull()) return;
    m_person = value->id();
    Q_EMIT personChosen();
    refresh();
  });
  const auto choose = [this](bool dark, bool plain) {
    m_dark = dark;
    m_plain = plain;
    refresh();
  };
  connect(m_light, &Chip::clicked, this, [choose] { choose(false, false); });
  connect(m_darkChip, &Chip::clicked, this, [choose] { choose(true, false); });
  connect(m_plainChip, &Chip::clicked, this, [choose] { choose(false, true); });
  words();
}

void MailPreview::setSource(Make make) {
  m_make = std::move(make);
  refresh();
}

void MailPreview::setDark(bool dark) {
  m_dark = dark;
  m_plain = false;
  refresh();
}

void MailPreview::setPerson(Id person, const QString& name) {
  m_person = person;
  m_who->setLink(person, name);
  refresh();
}

void MailPreview::refresh() {
  m_light->setChecked(!m_dark && !m_plain);
  m_darkChip->setChecked(m_dark);
  m_plainChip->setChecked(m_plain);
  if (!m_make || !m_person) {
    m_slot.cancel();
    m_subject->clear();
    m_addresses->setText(m_person ? QString() : tr("Choose a person to see the mail as they get it."));
    m_body->clear();
    return;
  }
  const auto scheme = m_dark ? mail::MailScheme::Dark : mail::MailScheme::Light;
  m_slot.ask<Result<mail::CampaignPreview>>(
      [make = m_make, person = m_person, scheme](Reader& reader) { return make(reader, person, scheme); },
      [this](const Result<Result<mail::CampaignPreview>>& read) {
        say(read.ok() ? *read : Result<mail::CampaignPreview>(read.problem()));
      });
}

void MailPreview::say(const Result<mail::CampaignPreview>& preview) {
  if (!preview.ok()) {
    m_subject->clear();
    m_addresses->setText(problemText(preview.problem()));
    m_body->clear();
    return;
  }
  m_subject->setText(preview->mail.preheader.isEmpty()
                         ? preview->mail.subject
                         : QStringLiteral("%1 — %2").arg(preview->mail.subject, preview->mail.preheader));
  const QString addresses = preview->from.isEmpty() ? tr("To %1; no account to send from yet").arg(preview->to)
                                                    : tr("From %1 to %2").arg(preview->from, preview->to);
  const QString variant = variantWords(preview->variant);
  m_addresses->setText(variant.isEmpty() ? addresses : tr("Variant %1. %2").arg(variant, addresses));
  auto* body = static_cast<PreviewBody*>(m_body);
  body->pictures.clear();
  for (const auto& picture : preview->pictures) {
    const QImage image = QImage::fromData(picture.bytes);
    if (!image.isNull() && image.width() <= kMostPicture && image.height() <= kMostPicture)
      body->pictures.insert(QString::fromLatin1(picture.contentId), image);
  }
  if (m_plain)
    m_body->setPlainText(preview->mail.text);
  else
    m_body->setHtml(preview->mail.html);
}

QString MailPreview::shownText() const { return m_body->toPlainText(); }
QString MailPreview::shownSubject() const { return m_subject->text(); }

void MailPreview::words() {
  m_title->setText(tr("As people get it"));
  m_light->setText(tr("Light"));
  m_darkChip->setText(tr("Dark"));
  m_plainChip->setText(tr("Text"));
  m_who->setPlaceholderText(tr("As whom"));
  m_who->setAccessibleName(tr("Person as whom the mail is shown"));
  m_body->setAccessibleName(tr("The mail"));
}

void MailPreview::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    refresh();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
