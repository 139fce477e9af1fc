#include "ui/records/form_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/record_context.h"

namespace relata::ui {
namespace {

QString typedIn(const QWidget* input) {
  const QVariant lines = input->property("plainText");
  return lines.isValid() ? lines.toString() : input->property("text").toString();
}

QJsonValue contentOf(const FieldDef& field, const FieldEditor& editor) {
  const Result<Value> value = editor.value();
  switch (field.kind) {
    case Kind::Tags:
    case Kind::MultiChoice: return value.ok() ? QJsonArray::fromStringList(value->list()) : QJsonArray();
    case Kind::Choice: return value.ok() ? value->text() : QString();
    case Kind::Bool: return value.ok() && !value->isNull() ? QString::number(value->integer()) : QString();
    case Kind::Link: {
      const QString text = typedIn(editor.input());
      if (text.isEmpty()) return QString();
      return QJsonObject{{QStringLiteral("id"), value.ok() ? QString::number(value->id().bits()) : QString()},
                         {QStringLiteral("text"), text}};
    }
    default: return typedIn(editor.input());
  }
}

bool isEmpty(const QJsonValue& content) {
  return content.isArray() ? content.toArray().isEmpty() : content.isString() && content.toString().isEmpty();
}

void restoreInto(FieldEditor& editor, const FieldDef& field, const QJsonValue& content) {
  switch (field.kind) {
    case Kind::Tags:
    case Kind::MultiChoice: {
      QStringList list;
      for (const QJsonValue& item : content.toArray()) list << item.toString();
      return editor.setValue(Value(list), {});
    }
    case Kind::Choice: return editor.setValue(Value(content.toString()), {});
    case Kind::Bool: return editor.setValue(Value(content.toString() == QLatin1String("1")), {});
    case Kind::Link: {
      const QJsonObject link = content.toObject();
      const QString text = link.value(QStringLiteral("text")).toString();
      const qint64 id = link.value(QStringLiteral("id")).toString().toLongLong();
      return id ? editor.setValue(Value(Id(id)), QHash<qint64, QString>{{id, text}}) : editor.setTyped(text);
    }
    default: return editor.setTyped(content.toString());
  }
}

}  // namespace

QString formText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors) {
  QJsonObject content;
  for (auto it = editors.begin(); it != editors.end(); ++it)
    if (const QJsonValue value = contentOf(*def.field(it.key()), **it); !isEmpty(value))
      content.insert(it.key(), value);
  return content.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

QString draftPreview(const QString& text) {
  constexpr int kLength = 60;
  QStringList words;
  const QJsonDocument form = QJsonDocument::fromJson(text.toUtf8());
  for (const QJsonValue& value : form.object()) {
    if (value.isString()) words << value.toString();
    if (value.isObject()) words << value.toObject().value(QStringLiteral("text")).toString();
  }
  const QString shown = (form.isObject() ? words.join(QStringLiteral(", ")) : text).simplified();
  return shown.size() <= kLength ? shown : shown.left(kLength - 1) + QChar(0x2026);
}

void restoreFormText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors, const QString& text) {
  const QJsonObject content = QJsonDocument::fromJson(text.toUtf8()).object();
  for (auto it = content.begin(); it != content.end(); ++it)
    if (FieldEditor* editor = editors.value(it.key())) restoreInto(*editor, *def.field(it.key()), it.value());
}

QString fieldDraftPlace(const EntityDef& def, Id record, const FieldDef& field) {
  return QStringLiteral("field/%1/%2/%3").arg(def.key).arg(record.bits()).arg(field.key);
}

void keepFieldText(const RecordContext& context, const EntityDef& def, const FieldDef& field, Id record,
                   const QString& title, const Value& before, FieldEditor* editor) {
  if (!context.drafts) return;
  const QHash<QString, FieldEditor*> one{{field.key, editor}};
  const auto read = [&def, one, editor, before] {
    const Result<Value> now = editor->value();
    return now.ok() && *now == before ? QString() : formText(def, one);
  };
  context.drafts->join(editor, fieldDraftPlace(def, record, field),
                       QCoreApplication::translate("Drafts", "%1 of %2").arg(fieldLabel(def, field), title), read,
                       [&def, one](const Draft& draft) { restoreFormText(def, one, draft.text); });
}

}  // namespace relata::ui
