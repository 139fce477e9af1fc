#pragma once

#include <QWidget>

#include "core/service/ticket_page.h"
#include "ui/records/record_context.h"
#include "ui/records/read_pool.h"
#include "ui/service/mail_browser.h"

class QVBoxLayout;

namespace relata::ui {

class LinkText;
class TextLabel;

/// The text of one mail in a conversation: what its writer wrote; what is quoted below it and the signature are folded.
/// Its formatted form is shown where somebody asks for it.
class MailBody : public QWidget {
  Q_OBJECT
 public:
  MailBody(const RecordContext& context, const ConversationEntry& entry, QWidget* parent = nullptr);
  void unfold(bool open);
  void showFormatted();
  QString said() const;
  QString folded() const;  ///< as far as it is in sight
  MailBrowser* browser() const { return m_browser; }
  QString remark() const;

 private:
  void show(const MailPage& page);
  const RecordContext& m_context;
  Id m_html;
  ReadSlot m_slot;
  QVBoxLayout* m_column;
  TextLabel* m_said;
  TextLabel* m_folded = nullptr;
  LinkText* m_fold = nullptr;
  LinkText* m_format = nullptr;
  TextLabel* m_remark = nullptr;
  MailBrowser* m_browser = nullptr;
};

/// The formatted form of a message, cleaned, with its pictures. For any thread.
MailPage readMailPage(Reader& reader, Id html);

}  // namespace relata::ui
