#include "core/mail/mime_reader.h"

#include <gmime/gmime.h>

#include <QMimeDatabase>

#include <memory>
#include <mutex>
#include <vector>

#include "core/attachments/attach.h"
#include "core/base/mail_words.h"
#include "core/mail/html_mail.h"
#include "core/mail/mail_lines.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

template <typename T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <typename T>
using Held = std::unique_ptr<T, Unref<T>>;

void startGmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

QByteArray unfolded(QByteArray value) {
  if (value.contains('\n') || value.contains('\r')) {
    value.replace("\r\n", "\n");
    value.replace('\n', "");
    value.replace('\r', "");
  }
  return value.trimmed();
}

/// "<a@b> <c@d>" as the ids in it; a line that has none is one itself.
QStringList idsIn(const QByteArray& header) {
  QStringList ids;
  const QString text = QString::fromUtf8(header);
  for (qsizetype at = 0; (at = text.indexOf(QLatin1Char('<'), at)) >= 0 && ids.size() < 200;) {
    const qsizetype end = text.indexOf(QLatin1Char('>'), at);
    if (end < 0) break;
    const QString id = text.mid(at + 1, end - at - 1).simplified().remove(QLatin1Char(' '));
    if (!id.isEmpty() && id.size() <= 500) ids << id;
    at = end + 1;
  }
  if (ids.isEmpty() && text.contains(QLatin1Char('@')) && !text.trimmed().contains(QLatin1Char(' ')))
    ids << text.trimmed().left(500);
  return ids;
}

/// The head cut to what it may be; the text after it stays.
QByteArray boundedHead(const QByteArray& message, const MailLimits& limits, QList<Problem>& remarks) {
  if (message.size() <= limits.headBytes) return message;
  const QByteArray first = message.left(limits.headBytes + 4);
  if (first.contains("\n\n") || first.contains("\n\r\n")) return message;
  remarks << Problem("mail-head-too-large");
  const qsizetype cut = first.lastIndexOf('\n', limits.headBytes) + 1;
  qsizetype body = message.indexOf("\n\r\n", cut);
  if (const qsizetype plain = message.indexOf("\n\n", cut); plain >= 0 && (body < 0 || plain < body)) body = plain;
  return first.left(cut) + (body < 0 ? QByteArray("\n") : message.mid(body + 1));
}

class MimeReading {
 public:
  MimeReading(const MailLimits& limits, Mail& mail) : m_limits(limits), m(mail) {}

  void run(GMimeMessage* message) {
    GMimeObject* top = g_mime_message_get_mime_part(message);
    m_charset = top ? charsetIn(top) : QByteArray();
    heads(GMIME_OBJECT(message));
    if (top) {
      if (GMimeContentType* type = g_mime_object_get_content_type(top))
        m.type = QByteArray(g_mime_content_type_get_media_type(type)).toLower() + '/' +
                 QByteArray(g_mime_content_type_get_media_subtype(type)).toLower();
      walk(top);
    }
    if (m.text.isEmpty() && !m.html.isEmpty()) m.text = htmlToText(m.html);
    if (m.text.size() > m_limits.textChars) m.text.truncate(m_limits.textChars);
    for (MailPart& part : m.parts)
      part.inText = !part.contentId.isEmpty() && m.html.contains(s("cid:") + part.contentId, Qt::CaseInsensitive);
  }

 private:
  struct Node {
    GMimeObject* object;
    int depth;
    bool alternative;  // one of several forms of the same
  };

  void heads(GMimeObject* message) {
    GMimeHeaderList* list = g_mime_object_get_header_list(message);
    const int count = list ? g_mime_header_list_get_count(list) : 0;
    for (int i = 0; i < count && i < 2000; ++i) {
      GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
      const QByteArray name = QByteArray(g_mime_header_get_name(header)).trimmed().toLower();
      const char* raw = g_mime_header_get_raw_value(header);
      if (!raw || m.heads.contains(name)) continue;
      m.heads.insert(name, unfolded(QByteArray(raw)));
    }
    m.subject = headerText(m.head("subject"), m_charset).left(500);
    const QList<MailAddress> from = mailAddresses(m.head("from"), m_charset);
    m.from = !from.isEmpty() ? from.first() : mailAddresses(m.head("sender"), m_charset).value(0);
    m.replyTo = mailAddresses(m.head("reply-to"), m_charset).value(0);
    m.to = mailAddresses(m.head("to"), m_charset);
    m.cc = mailAddresses(m.head("cc"), m_charset);
    m.id = idsIn(m.head("message-id")).value(0);
    m.parent = idsIn(m.head("in-reply-to")).value(0);
    m.references = idsIn(m.head("references"));
    date();
  }

  void date() {
    const QByteArray typed = m.head("date");
    if (typed.isEmpty()) return;
    if (GDateTime* at = g_mime_utils_header_decode_date(typed.constData())) {
      const qint64 seconds = g_date_time_to_unix(at);
      if (seconds > 0) m.date = seconds * 1000;
      g_date_time_unref(at);
    }
  }

  void walk(GMimeObject* top) {
    std::vector<Node> pending{{top, 0, false}};
    int parts = 0;
    while (!pending.empty()) {
      const Node node = pending.back();
      pending.pop_back();
      if (GMIME_IS_MULTIPART(node.object)) {
        if (node.depth >= m_limits.depth) {
          remark("mail-too-deep");
          continue;
        }
        GMimeMultipart* several = GMIME_MULTIPART(node.object);
        const bool alternative = isType(node.object, "multipart", "alternative");
        const int count = g_mime_multipart_get_count(several);
        for (int i = std::min(count, m_limits.parts + 1) - 1; i >= 0; --i)
          pending.push_back({g_mime_multipart_get_part(several, i), node.depth + 1, alternative || node.alternative});
        continue;
      }
      if (++parts > m_limits.parts) {
        remark("mail-too-many-parts", {QString::number(m_limits.parts)});
        return;
      }
      leaf(node);
    }
  }

  void remark(const char* code, const QStringList& arguments = {}) {
    const Problem problem(code, arguments);
    if (!m.remarks.contains(problem)) m.remarks << problem;
  }

  static bool isType(GMimeObject* object, const char* type, const char* subtype) {
    GMimeContentType* is = g_mime_object_get_content_type(object);
    return is && g_mime_content_type_is_type(is, type, subtype);
  }

  static QByteArray written(GMimeObject* object) {
    const Held<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, memory.get());
    return taken(memory.get());
  }
  static QByteArray taken(GMimeStream* memory) {
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
  }
  static QByteArray contentOf(GMimeObject* object) {
    if (!GMIME_IS_PART(object)) return {};
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(object));
    if (!content) return {};
    const Held<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    return taken(memory.get());
  }

  void leaf(const Node& node) {
    GMimeObject* object = node.object;
    if (GMIME_IS_MESSAGE_PART(object)) return message(GMIME_MESSAGE_PART(object));
    if (isType(object, "message", "delivery-status") || isType(object, "message", "feedback-report") ||
        isType(object, "message", "disposition-notification") || isType(object, "message", "global-delivery-status")) {
      m.report += contentOf(object) + "\n\n";
      return;
    }
    if (isType(object, "text", "rfc822-headers") || isType(object, "message", "rfc822-headers") ||
        isType(object, "message", "global-headers")) {
      if (m.returned.isEmpty()) m.returned = contentOf(object);
      return;
    }
    const bool attached = isAttached(object);
    if (!attached && isType(object, "text", "html")) return html(object, node.alternative);
    if (!attached && GMIME_IS_TEXT_PART(object) && !isType(object, "text", "calendar") &&
        !isType(object, "text", "x-vcard") && !isType(object, "text", "vcard") && !isType(object, "text", "csv"))
      return text(object, node.alternative);
    attach(object);
  }

  static bool isAttached(GMimeObject* object) {
    GMimeContentDisposition* how = g_mime_object_get_content_disposition(object);
    if (how && QByteArray(g_mime_content_disposition_get_disposition(how)).toLower() == "attachment") return true;
    return GMIME_IS_PART(object) && !fileNameOf(object).isEmpty();
  }

  /// Its name as whatever encoder wrote it: RFC 2231, encoded words, or bytes without a label.
  static QString fileNameOf(GMimeObject* object) {
    const char* name = GMIME_IS_PART(object) ? g_mime_part_get_filename(GMIME_PART(object)) : nullptr;
    if (!name) name = g_mime_object_get_content_type_parameter(object, "name");
    return name ? headerText(QByteArray(name)) : QString();
  }

  /// What the first text of a mail says that it is written in. Older programs put the same bytes into its head without
  /// saying so, and a few bytes alone are easily taken for Greek.
  static QByteArray charsetIn(GMimeObject* object) {
    constexpr int kDeepest = 8;
    for (int depth = 0; object && depth < kDeepest; ++depth) {
      if (!GMIME_IS_MULTIPART(object)) return GMIME_IS_TEXT_PART(object) ? charsetOf(object) : QByteArray();
      GMimeMultipart* several = GMIME_MULTIPART(object);
      object = g_mime_multipart_get_count(several) > 0 ? g_mime_multipart_get_part(several, 0) : nullptr;
    }
    return {};
  }

  static QByteArray charsetOf(GMimeObject* object) {
    return g_mime_object_get_content_type_parameter(object, "charset");
  }

  void text(GMimeObject* object, bool alternative) {
    if (alternative && !m.text.isEmpty() && m_textAlternative) return;
    QString said = textAsLabelled(contentOf(object), charsetOf(object));
    said.replace(s("\r\n"), s("\n"));
    const char* format = g_mime_object_get_content_type_parameter(object, "format");
    if (format && qstricmp(format, "flowed") == 0) {
      const char* glue = g_mime_object_get_content_type_parameter(object, "delsp");
      said = unflowed(said, glue && qstricmp(glue, "yes") == 0);
    }
    if (said.trimmed().isEmpty()) return;
    m_textAlternative = alternative;
    m.text = m.text.isEmpty() ? said : m.text + QLatin1Char('\n') + said;
  }

  void html(GMimeObject* object, bool alternative) {
    const QByteArray bytes = contentOf(object);
    QByteArray charset = charsetOf(object);
    if (charset.isEmpty()) charset = charsetInHtml(bytes);
    const QString said = textAsLabelled(bytes.left(m_limits.textChars * 4), charset).left(m_limits.textChars);
    if (m.html.isEmpty()) {
      m.html = said;
      return;
    }
    if (!alternative) m.html += said;
  }

  void message(GMimeMessagePart* part) {
    GMimeMessage* inner = g_mime_message_part_get_message(part);
    if (!inner) return;
    const QByteArray content = written(GMIME_OBJECT(inner));
    if (m.type == "multipart/report") {
      if (m.returned.isEmpty()) m.returned = content;
      return;
    }
    if (m.returned.isEmpty()) m.returned = content;
    const char* subject = g_mime_object_get_header(GMIME_OBJECT(inner), "Subject");
    MailPart file;
    QString name = fileNameOf(GMIME_OBJECT(part));
    if (name.isEmpty()) name = (subject ? headerText(QByteArray(subject)).left(100) : QString()) + s(".eml");
    if (name == s(".eml")) name = s("message.eml");
    file.name = safeFileName(name);
    file.type = s("message/rfc822");
    file.content = content;
    m.parts << file;
  }

  void attach(GMimeObject* object) {
    MailPart file;
    GMimeContentType* type = g_mime_object_get_content_type(object);
    if (type)
      file.type = QString::fromLatin1(g_mime_content_type_get_media_type(type)).toLower() + QLatin1Char('/') +
                  QString::fromLatin1(g_mime_content_type_get_media_subtype(type)).toLower();
    QString name = fileNameOf(object);
    if (name.isEmpty()) {
      static const QMimeDatabase types;
      const QString suffix = types.mimeTypeForName(file.type).preferredSuffix();
      name = s("attachment") + (suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix);
    }
    file.name = safeFileName(name);
    if (const char* id = g_mime_object_get_content_id(object)) file.contentId = QString::fromUtf8(id).left(300);
    file.content = contentOf(object);
    m.parts << file;
  }

  const MailLimits& m_limits;
  Mail& m;
  QByteArray m_charset;  // of its first text; empty: it says none
  bool m_textAlternative = false;
};

}  // namespace

QString MailAddress::text() const {
  if (name.isEmpty() || name == address) return address;
  return address.isEmpty() ? name : s("%1 <%2>").arg(name, address);
}

std::optional<Mail> readMail(const QByteArray& message, const MailLimits& limits) {
  startGmime();
  Mail mail;
  QByteArray bytes = message;
  if (bytes.startsWith("\xEF\xBB\xBF")) bytes.remove(0, 3);
  if (bytes.size() > limits.bytes) {
    mail.remarks << Problem("mail-too-large", {QString::number(limits.bytes >> 20)});
    bytes.truncate(limits.bytes);
  }
  bytes = boundedHead(bytes, limits, mail.remarks);
  const Held<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_format(parser.get(), bytes.startsWith("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  const Held<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!parsed) return std::nullopt;
  MimeReading(limits, mail).run(parsed.get());
  static const char* const kUsual[] = {"from", "subject", "date", "message-id", "to", "received", "sender"};
  for (const char* name : kUsual)
    if (mail.heads.contains(name)) return mail;
  return std::nullopt;
}

std::optional<Mail> readMailHead(const QByteArray& message, const MailLimits& limits) {
  qsizetype end = message.indexOf("\n\n");
  if (const qsizetype other = message.indexOf("\n\r\n"); other >= 0 && (end < 0 || other < end)) end = other;
  return readMail(end < 0 ? message : message.left(end + 1) + "\n", limits);
}

QList<MailAddress> mailAddresses(const QByteArray& header, const QByteArray& charset) {
  QList<MailAddress> found;
  QByteArray name, comment, address;
  bool quoted = false, angle = false;
  int comments = 0;
  const auto take = [&] {
    MailAddress one;
    one.address = QString::fromUtf8(angle || !address.isEmpty() ? address : name).simplified();
    if (!angle && address.isEmpty() && !name.contains('@')) one.address.clear();
    QByteArray shown = (address.isEmpty()          ? (one.address.isEmpty() ? name : comment)
                        : name.trimmed().isEmpty() ? comment
                                                   : name);
    one.name = headerText(shown.trimmed(), charset).left(200);
    one.address.remove(QLatin1Char(' '));
    one.address = one.address.left(320);
    if (one.name.startsWith(QLatin1Char('"')) && one.name.endsWith(QLatin1Char('"')) && one.name.size() > 1)
      one.name = one.name.mid(1, one.name.size() - 2);
    if (!one.address.isEmpty() || !one.name.isEmpty()) found << one;
    name.clear();
    comment.clear();
    address.clear();
    angle = false;
  };
  for (qsizetype i = 0; i < header.size() && found.size() < 1000; ++i) {
    const char c = header[i];
    if (quoted) {
      if (c == '\\' && i + 1 < header.size())
        name += header[++i];
      else if (c == '"')
        quoted = false;
      else
        name += c;
    } else if (comments > 0) {
      if (c == '(') ++comments;
      if (c == ')') --comments;
      if (comments > 0) comment += c;
    } else if (angle) {
      if (c == '>')
        angle = false, address = address.trimmed();
      else
        address += c;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '(') {
      comments = 1;
    } else if (c == '<') {
      angle = true;
      address.clear();
    } else if (c == ',' || c == ';') {
      take();
    } else if (c == ':' && !name.contains('@')) {
      name.clear();  // the name of a group
    } else {
      name += c;
    }
  }
  take();
  return found;
}

}  // namespace relata::mail
