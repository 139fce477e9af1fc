#pragma once

#include <QWidget>

#include <atomic>
#include <memory>

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
  ~MailBody() override;
  void unfold(bool open);
  void showFormatted();
  QString said() const;
  QString folded() const;  ///< as far as it is in sight
  MailBrowser* browser() const { return m_browser; }
  QString remark() const;
  /// Loads what lies on other computers, because somebody asked for it.
  void loadRemote();
  bool offersRemote() const;

 private:
  void show(const MailPage& page);
  void place(const MailPage& page);
  void load(const MailPage& placed);
  void sayLoaded(int came);
  const RecordContext& m_context;
  Id m_html;
  ReadSlot m_slot;
  QVBoxLayout* m_column;
  TextLabel* m_said;
  TextLabel* m_folded = nullptr;
  LinkText* m_fold = nullptr;
  LinkText* m_format = nullptr;
  TextLabel* m_remark = nullptr;
  LinkText* m_load = nullptr;
  MailBrowser* m_browser = nullptr;
  std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

/// The formatted form of a message, cleaned, with its pictures. For any thread.
/// `placed`: with the places of remote pictures, for who asks for these.
MailPage readMailPage(Reader& reader, Id html, bool placed = false);

}  // namespace relata::ui
