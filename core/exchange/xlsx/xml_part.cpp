#include "core/exchange/xlsx/xml_part.h"

#include <cstring>

namespace relata::exchange {
namespace {

constexpr int kDepth = 64;
constexpr qint64 kTag = 64 * 1024;
constexpr qint64 kText = 4 * 1024 * 1024;

}  // namespace

/// Hands the bytes of a part on and looks for runs that an XML reader would gather in memory.
class XmlPart::Guard final : public QIODevice {
 public:
  explicit Guard(std::unique_ptr<ZipPart> part) : m_part(std::move(part)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
  }
  bool isSequential() const override { return true; }
  const char* failure() const { return m_failure ? m_failure : m_part->failure(); }
  qint64 bytes() const { return m_bytes; }

 protected:
  qint64 readData(char* to, qint64 size) override {
    if (m_failure) return -1;
    const qint64 read = m_part->read(to, size);
    if (read <= 0) return -1;
    m_bytes += read;
    if (!measure(to, to + read)) {
      m_failure = "xml-too-large";
      return -1;
    }
    return read;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  bool measure(const char* at, const char* end) {
    while (at < end) {
      const auto* found = static_cast<const char*>(std::memchr(at, m_inTag ? '>' : '<', static_cast<size_t>(end - at)));
      m_run += (found ? found : end) - at;
      if (m_run > (m_inTag ? kTag : kText)) return false;
      if (!found) break;
      m_run = 0;
      m_inTag = !m_inTag;
      at = found + 1;
    }
    return true;
  }

  std::unique_ptr<ZipPart> m_part;
  qint64 m_run = 0, m_bytes = 0;
  bool m_inTag = false;
  const char* m_failure = nullptr;
};

XmlPart::XmlPart(std::unique_ptr<ZipPart> part, QString file)
    : m_file(std::move(file)), m_guard(std::make_unique<Guard>(std::move(part))), m_xml(m_guard.get()) {
  m_xml.setNamespaceProcessing(true);
}
XmlPart::~XmlPart() = default;

QXmlStreamReader::TokenType XmlPart::next() {
  if (m_failure) return QXmlStreamReader::Invalid;
  const auto token = m_xml.readNext();
  if (token == QXmlStreamReader::StartElement && ++m_depth > kDepth) m_failure = "xml-too-large";
  if (token == QXmlStreamReader::EndElement) --m_depth;
  if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) m_failure = "xml-dtd";
  return m_failure ? QXmlStreamReader::Invalid : token;
}

bool XmlPart::nextElement() {
  for (;;) {
    const auto token = next();
    if (token == QXmlStreamReader::StartElement) return true;
    if (token == QXmlStreamReader::EndDocument || token == QXmlStreamReader::Invalid) return false;
  }
}

bool XmlPart::nextIn(Inside inside) {
  for (;;) {
    const auto token = next();
    if (token == QXmlStreamReader::StartElement) return true;
    if (token == QXmlStreamReader::EndDocument || token == QXmlStreamReader::Invalid || m_depth < inside.depth)
      return false;
  }
}

void XmlPart::skip() {
  for (const int depth = m_depth; m_depth >= depth;)
    if (next() == QXmlStreamReader::Invalid || m_xml.atEnd()) return;
}

QString XmlPart::attribute(const char* name) const {
  const QLatin1String wanted(name);
  for (const QXmlStreamAttribute& attribute : m_xml.attributes())
    if (attribute.name() == wanted) return attribute.value().toString();
  return {};
}

QString XmlPart::textOf() {
  QString text;
  for (const int depth = m_depth; m_depth >= depth;) {
    const auto token = next();
    if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument) break;
    if (token == QXmlStreamReader::StartElement && m_xml.name() == QLatin1String("rPh")) skip();
    if (token == QXmlStreamReader::Characters && text.size() < kText) text += m_xml.text();
  }
  return text;
}

Result<void> XmlPart::ended() const {
  if (const char* failure = m_failure ? m_failure : m_guard->failure()) return Problem(failure, {m_file});
  if (m_xml.hasError())
    return Problem("xlsx-damaged", {m_file, QString::number(m_xml.lineNumber()), m_xml.errorString()});
  return {};
}

qint64 XmlPart::bytes() const { return m_guard->bytes(); }

}  // namespace relata::exchange
