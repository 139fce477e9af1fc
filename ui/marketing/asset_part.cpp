#include "ui/marketing/asset_part.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/mail/campaign_check.h"
#include "core/mail/content_place.h"
#include "core/marketing/asset_acts.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/marketing/block_editor.h"
#include "ui/marketing/mail_preview.h"
#include "ui/records/drafts.h"
#include "ui/records/link_picker.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kSnippetHeight = 160;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

AssetPart::AssetPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_state(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_used(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_save(new PrimaryButton({})),
      m_discard(new Button({})),
      m_file(new Button({})),
      m_subjectLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_subject(new QLineEdit),
      m_preheaderLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_preheader(new QLineEdit),
      m_poolLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_blocks(new BlockEditor(context)),
      m_snippet(new QPlainTextEdit),
      m_remarks(new TextLabel({}, TextRole::Small)),
      m_preview(new MailPreview(context)),
      m_personSlot(context.reads, this),
      m_checkSlot(context.reads, this),
      m_usedSlot(context.reads, this) {
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& coupon = *registry->entity(u"coupon");
  m_pool = new LinkPicker(context, coupon, *coupon.field(u"pool"));
  m_pool->setCreates(false);
  layOut();
  words();
}

void AssetPart::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* acts = new QHBoxLayout;
  for (Button* button : {static_cast<Button*>(m_save), m_discard, m_file}) acts->addWidget(button);
  acts->addStretch(1);
  column->addWidget(m_state);
  column->addWidget(m_used);
  column->addLayout(acts);
  for (const auto& [label, field] : {std::pair<TextLabel*, QWidget*>(m_subjectLabel, m_subject),
                                     std::pair<TextLabel*, QWidget*>(m_preheaderLabel, m_preheader)}) {
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
  }
  column->addWidget(m_blocks);
  m_poolLabel->setBuddy(m_pool);
  column->addWidget(m_poolLabel);
  column->addWidget(m_pool);
  m_snippet->setMinimumHeight(kSnippetHeight);
  m_snippet->setTabChangesFocus(true);
  column->addWidget(m_snippet);
  m_remarks->setWordWrap(true);
  m_used->setWordWrap(true);
  column->addWidget(m_remarks);
  column->addWidget(m_preview, 1);
  connect(m_save, &QPushButton::clicked, this, &AssetPart::save);
  connect(m_discard, &QPushButton::clicked, this, &AssetPart::discard);
  connect(m_file, &QPushButton::clicked, this, &AssetPart::chooseFile);
  connect(m_blocks, &BlockEditor::changed, this, &AssetPart::typed);
  connect(m_subject, &QLineEdit::textChanged, this, &AssetPart::typed);
  connect(m_preheader, &QLineEdit::textChanged, this, &AssetPart::typed);
  connect(m_snippet, &QPlainTextEdit::textChanged, this, &AssetPart::typed);
  connect(m_pool, &LinkPicker::chosen, this, &AssetPart::typed);
}

QString AssetPart::kind() const { return m_view ? m_view->record.text("kind") : QString(); }

QString AssetPart::content() const {
  if (kind() == s("snippet")) return m_snippet->toPlainText();
  BlockDocument document = m_blocks->document();
  if (const auto pool = m_pool->value(); pool.ok()) document.coupons = pool->isNull() ? Id() : pool->id();
  return writeBlocks(document);
}

bool AssetPart::isChanged() const {
  if (!m_view || (kind() != s("mail") && kind() != s("snippet"))) return false;
  const QString said = m_version ? m_version->text("content") : QString();
  return said != content() || (m_version ? m_version->text("subject") : QString()) != m_subject->text() ||
         (m_version ? m_version->text("preheader") : QString()) != m_preheader->text();
}

void AssetPart::show(const RecordView& view, bool writable) {
  const bool other = !m_view || m_view->record.id() != view.record.id();
  const bool kept = !other && isChanged();
  // What was typed and not saved is offered again when the page goes to another content.
  if (other && m_context.drafts) m_context.drafts->setAside(this);
  m_view = view;
  m_writable = writable;
  if (!kept) load();
  if (other) keepDraft();
  words();
}

void AssetPart::keepDraft() {
  if (!m_context.drafts || !m_writable || (kind() != s("mail") && kind() != s("snippet"))) return;
  m_context.drafts->join(
      this, s("content/asset/%1").arg(m_view->record.id().bits()), tr("Content of %1").arg(m_view->record.title()),
      [this] { return state() == m_read ? QString() : state(); }, [this](const Draft& draft) { restore(draft.text); });
}

QString AssetPart::state() const {
  const QString text = kind() == s("snippet") ? m_snippet->toPlainText() : m_subject->text();
  const QJsonObject said{{s("text"), text},
                         {s("subject"), m_subject->text()},
                         {s("preheader"), m_preheader->text()},
                         {s("content"), content()}};
  return QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
}

void AssetPart::restore(const QString& state) {
  const QJsonObject said = QJsonDocument::fromJson(state.toUtf8()).object();
  m_loading = true;
  m_subject->setText(said.value(s("subject")).toString());
  m_preheader->setText(said.value(s("preheader")).toString());
  setContent(said.value(s("content")).toString());
  m_loading = false;
  typed();
}

void AssetPart::setContent(const QString& content) {
  if (kind() == s("snippet")) return m_snippet->setPlainText(content);
  const auto document = readBlocks(content);
  m_blocks->setDocument(document.ok() ? *document : BlockDocument());
  const auto pool = guarded([&] {
    const Id id = m_blocks->document().coupons;
    const auto record =
        id ? m_context.workspace.read()->record(*m_context.workspace.registry()->entity(u"coupon_pool"), id)
           : std::nullopt;
    return record ? record->title() : QString();
  });
  m_pool->setLink(m_blocks->document().coupons, pool.ok() ? *pool : QString());
}

void AssetPart::load() {
  m_loading = true;
  const auto read = guarded([&] { return newestVersion(*m_context.workspace.read(), m_view->record.id()); });
  m_version = read.ok() ? *read : std::nullopt;
  m_subject->setText(m_version ? m_version->text("subject") : QString());
  m_preheader->setText(m_version ? m_version->text("preheader") : QString());
  const bool mail = kind() == s("mail");
  if (mail || kind() == s("snippet"))
    setContent(m_version ? m_version->text("content")
               : mail    ? writeBlocks(usualDocument(m_view->record.text("language")))
                         : QString());
  m_read = state();
  m_loading = false;
  m_usedSlot.ask<QList<AssetUse>>(
      [asset = m_view->record.id()](Reader& reader) { return whereUsed(reader.connection(), asset); },
      [this](const Result<QList<AssetUse>>& uses) {
        if (!uses.ok()) return;
        QStringList names;
        for (const AssetUse& use : *uses) names << use.title;
        m_used->setText(names.isEmpty() ? tr("Not used anywhere yet.") : tr("Used in: %1").arg(names.join(tr(", "))));
      });
  if (kind() == s("mail") && !m_preview->person()) {
    struct Somebody {
      Id id;
      QString name;
    };
    m_personSlot.ask<Somebody>(
        [](Reader& reader) {
          const EntityDef& def = *reader.registry().entity(u"contact");
          const auto ids = reader.ids({def.key, {}, {}, false}, 1);
          const auto record = ids.empty() ? std::nullopt : reader.record(def, Id(ids.front()));
          return record ? Somebody{record->id(), record->title()} : Somebody{};
        },
        [this](const Result<Somebody>& somebody) {
          if (somebody.ok() && somebody->id) m_preview->setPerson(somebody->id, somebody->name);
          check();
        });
  } else {
    check();
  }
}

void AssetPart::typed() {
  if (m_loading) return;
  words();
  check();
}

void AssetPart::check() {
  if (!m_view || kind() != s("mail")) return;
  Record version(*m_context.workspace.registry()->entity(u"asset_version"));
  version.set("subject", m_subject->text());
  version.set("preheader", m_preheader->text());
  version.set("content", content());
  mail::ContentTerms terms;
  terms.language = m_view->record.text("language");
  terms.me = m_context.workspace.me();
  terms.now = m_context.time();
  m_preview->setSource([version, terms](Reader& reader, Id person, mail::MailScheme scheme) {
    mail::ContentTerms shown = terms;
    shown.scheme = scheme;
    return mail::previewContent(reader, version, shown, person);
  });
  m_checkSlot.ask<QStringList>(
      [version, terms](Reader& reader) {
        QStringList out;
        const auto read = mail::compileContent(reader, version, terms);
        if (!read.ok()) return QStringList{problemText(read.problem())};
        for (const mail::ContentRemark& remark : read->remarks)
          out << mail::placed(remark.problem, problemText(remark.problem));
        return out;
      },
      [this](const Result<QStringList>& remarks) {
        m_remarks->setText(remarks.ok() ? remarks->join(u'\n') : problemText(remarks.problem()));
        m_remarks->setVisible(!m_remarks->text().isEmpty());
      });
}

void AssetPart::save() {
  if (!m_view || !isChanged()) return;
  const AssetContent said{m_subject->text(), m_preheader->text(), content(), {}};
  const auto saved = saveAssetVersion(m_context.workspace, m_view->record.id(), said);
  if (!saved.ok()) return m_context.complain(saved.problem());
  load();
  words();
  m_context.toastDone(tr("Saved as a new version"));
}

void AssetPart::discard() {
  if (!m_view) return;
  load();
  words();
}

void AssetPart::chooseFile() {
  if (!m_view) return;
  const QString path = QFileDialog::getOpenFileName(window(), tr("Choose the file"));
  if (path.isEmpty()) return;
  const auto saved = saveAssetFile(m_context.workspace, m_view->record.id(), path);
  if (!saved.ok()) return m_context.complain(saved.problem());
  load();
  words();
  m_context.toastDone(tr("Saved as a new version"));
}

QString AssetPart::remarksText() const { return m_remarks->text(); }

void AssetPart::words() {
  const bool mail = kind() == s("mail"), text = mail || kind() == s("snippet");
  const bool changed = isChanged();
  m_save->setText(tr("Save as a new version"));
  m_discard->setText(tr("Discard"));
  m_file->setText(tr("Choose the file…"));
  m_subjectLabel->setText(tr("Subject"));
  m_subject->setAccessibleName(tr("Subject"));
  m_preheaderLabel->setText(tr("Preview line, behind the subject in a list"));
  m_preheader->setAccessibleName(tr("Preview line"));
  m_poolLabel->setText(tr("Codes for {{coupon}} come from"));
  m_pool->setAccessibleName(tr("Coupon pool"));
  m_snippet->setAccessibleName(tr("Text of the snippet"));
  m_save->setVisible(text);
  m_discard->setVisible(text);
  m_save->setEnabled(m_writable && changed);
  m_discard->setEnabled(changed);
  m_file->setVisible(m_view && !text);
  m_file->setEnabled(m_writable);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_subjectLabel), static_cast<QWidget*>(m_subject),
        static_cast<QWidget*>(m_preheaderLabel), static_cast<QWidget*>(m_preheader), static_cast<QWidget*>(m_poolLabel),
        static_cast<QWidget*>(m_pool), static_cast<QWidget*>(m_blocks), static_cast<QWidget*>(m_preview)})
    widget->setVisible(mail);
  m_remarks->setVisible(mail && !m_remarks->text().isEmpty());
  m_snippet->setVisible(kind() == s("snippet"));
  m_blocks->setWritable(m_writable);
  for (QLineEdit* line : {m_subject, m_preheader}) line->setReadOnly(!m_writable);
  m_snippet->setReadOnly(!m_writable);
  const qint64 number = m_version ? m_version->value("number").integer() : 0;
  const QString file = !text && m_version ? m_version->text("note") : QString();
  m_state->setText(number == 0      ? tr("No version yet.")
                   : changed        ? tr("Version %1, changed since").arg(number)
                   : file.isEmpty() ? tr("Version %1").arg(number)
                                    : tr("Version %1: %2").arg(QString::number(number), file));
}

void AssetPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    check();
  }
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
