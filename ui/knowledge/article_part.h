#pragma once

#include <QTimer>

#include "ui/records/page_part.h"

class QHBoxLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class Button;
class FlowLayout;
class Popup;
class PrimaryButton;
class TextLabel;

/// The middle of an article's page: where it stands and what comes next, its text with how it looks, and beside it the
/// same article in the other language. A published version can be looked at, and its text taken over again.
class ArticlePart : public PagePart {
  Q_OBJECT
 public:
  explicit ArticlePart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  bool composes(const QString& kind) const override;
  QWidget* compose(const QString& kind) override;
  bool save();
  bool isTouched() const;
  void setStatus(const QString& status);
  /// Opens the article in the other language, or begins it.
  void goToTranslation();
  void rate(bool helpful, const QString& reason = {});
  /// Shows what readers saw; 0: what stands there now.
  void showVersion(qint64 number);

  QPlainTextEdit& body() { return *m_body; }
  bool isLoaded() const { return m_loaded; }
  Id article() const { return m_view ? m_view->record.id() : Id(); }
  QString shownText() const;         ///< what is laid out at the left
  QString translationTitle() const;  ///< of the article beside it; empty: there is none
  QList<qint64> versions() const;

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Version {
    qint64 number = 0;
    UtcMs at = 0;
    QString who, title, body;
  };
  struct Beside {
    Id translation;
    QString title, language, body;
    QList<Version> versions;
  };
  struct Waiting {
    QString text;
    QObject* keeper = nullptr;  // what its draft is kept for
  };
  static Beside readBeside(Reader& reader, const Record& article);
  QString draftKey() const;
  void putAside();
  void takeUp();
  void join();
  void load();
  void sayActs();
  void sayTexts();
  void touch();
  void offerVersions(QWidget* anchor);
  void askWhyNot(QWidget* anchor);
  void follow(const QString& address);
  QWidget* column(const QString& heading, const QString& title, const QString& text);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  bool m_loaded = false;
  qint64 m_version = 0;  // that is looked at; 0: none
  Beside m_beside;
  QHash<qint64, Waiting> m_waiting;  // by article
  ReadSlot m_slot;
  QTimer m_later;
  FlowLayout* m_acts;
  Banner* m_banner;
  QPlainTextEdit* m_body;
  Button* m_save;
  Button* m_revert;
  TextLabel* m_unsaved;
  QHBoxLayout* m_texts;
};

}  // namespace relata::ui
