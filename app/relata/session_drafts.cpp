// Text that was not saved when the program ended the last time: kept while it is typed, offered when the file opens.
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include "app/relata/session.h"
#include "ui/kit/banner.h"
#include "ui/records/form_text.h"
#include "ui/shell/shell_window.h"

namespace relata::app {

void Session::keepDrafts() {
  // A copy or a backup has the id of its original: what was typed in one is nothing of the other.
  const QString name = QStringLiteral("drafts/%1-%2.db")
                           .arg(QString::fromLatin1(m_workspace->id().toHex()), placeKey(m_workspace->path()));
  m_draftFile = std::make_shared<DraftFile>(QDir(m_services.state.dir()).filePath(name), m_workspace->key());
  m_drafts = std::make_unique<ui::Drafts>(
      [this](const QList<Draft>& changed, const QStringList& gone) {
        // Failing to keep a draft must not stand in the way of typing.
        m_idle.run([file = m_draftFile, changed, gone] { (void)file->write(changed, gone); });
      },
      [this] { return m_workspace->now(); });
  m_context.drafts = m_drafts.get();
  connect(m_drafts.get(), &ui::Drafts::leftChanged, this, &Session::offerDraft);
  connect(m_drafts.get(), &ui::Drafts::openRequested, this, &Session::openDraft);
  m_idle.run<QList<Draft>>(
      this, [file = m_draftFile] { return file->all(); },
      [this](QList<Draft> left) {
        if (!left.isEmpty() && !m_workspace->isReadOnly()) m_drafts->setLeft(left);
      });
}

void Session::offerDraft() {
  delete m_draftNotice;
  if (m_drafts->left().isEmpty()) return;
  const Draft draft = m_drafts->left().first();
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.at);
  const QString when = at.date() == QDateTime::fromMSecsSinceEpoch(m_workspace->now()).date()
                           ? QLocale().toString(at.time(), QStringLiteral("HH:mm"))
                           : QLocale().toString(at, QLocale::ShortFormat);
  m_draftNotice = new ui::Banner(
      ui::Tone::Info, tr("Unsaved text from %1: %2 (%3)").arg(when, draft.title, ui::draftPreview(draft.text)));
  m_draftNotice->setDismissible(false);
  // Queued: the banner with the button goes when the text does.
  const auto later = [this](void (ui::Drafts::*act)(const QString&), const QString& key) {
    return [this, act, key] {
      QMetaObject::invokeMethod(
          this, [this, act, key] { (m_drafts.get()->*act)(key); }, Qt::QueuedConnection);
    };
  };
  m_draftNotice->addAction(tr("Restore"), later(&ui::Drafts::restore, draft.key));
  m_draftNotice->addAction(tr("Discard"), later(&ui::Drafts::discard, draft.key));
  m_window->addNotice(m_draftNotice);
}

/// "new/contact", "note/contact/<id>", "field/contact/<id>/<key>", "content/asset/<id>", "paste/contact", "quick": the
/// editor of that place takes the text when it opens.
void Session::openDraft(const Draft& draft) {
  const QStringList place = ui::Drafts::placeOf(draft.key).split(QLatin1Char('/'));
  if (place.first() == QLatin1String("quick")) {
    m_window->commands().run(QStringLiteral("quick.add"));
    return;
  }
  const UiModule* module = moduleOf(place.value(1));
  if (!module) return;
  if (place.first() == QLatin1String("new") && module->newRecord) module->newRecord({});
  if (place.first() == QLatin1String("paste") && module->resumePasted) module->resumePasted();
  if (place.first() == QLatin1String("field") || place.first() == QLatin1String("content"))
    return m_context.open(place[1], Id(place.value(2).toLongLong()));
  if (place.size() == 3 && module->compose) module->compose(Id(place[2].toLongLong()), place.first());
}

}  // namespace relata::app
