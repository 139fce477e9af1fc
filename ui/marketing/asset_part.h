#pragma once

#include "core/mail/campaign_content.h"
#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

class QLineEdit;
class QPlainTextEdit;

namespace relata::ui {

class BlockEditor;
class Button;
class LinkPicker;
class MailPreview;
class PrimaryButton;
class TextLabel;

/// The middle of a content's page: a mail in blocks with its subject and a preview, the text of a snippet, or the file
/// of a picture or document. Saving makes a new version; what went out keeps the one it was.
class AssetPart : public PagePart {
  Q_OBJECT
 public:
  explicit AssetPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;

  BlockEditor& blocks() { return *m_blocks; }
  QLineEdit& subject() { return *m_subject; }
  MailPreview& preview() { return *m_preview; }
  bool isChanged() const;
  void save();
  void discard();
  void chooseFile();
  QString remarksText() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  void words();
  void load();
  void typed();
  void check();
  QString kind() const;
  QString content() const;
  void setContent(const QString& content);
  void keepDraft();
  QString state() const;  // of what is typed, for drafts
  void restore(const QString& state);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  std::optional<Record> m_version;
  bool m_writable = false;
  bool m_loading = false;
  QString m_read;  // the state of what was read
  TextLabel* m_state;
  TextLabel* m_used;
  PrimaryButton* m_save;
  Button* m_discard;
  Button* m_file;
  TextLabel* m_subjectLabel;
  QLineEdit* m_subject;
  TextLabel* m_preheaderLabel;
  QLineEdit* m_preheader;
  TextLabel* m_poolLabel;
  LinkPicker* m_pool;
  BlockEditor* m_blocks;
  QPlainTextEdit* m_snippet;
  TextLabel* m_remarks;
  MailPreview* m_preview;
  ReadSlot m_personSlot, m_checkSlot, m_usedSlot;
};

}  // namespace relata::ui
