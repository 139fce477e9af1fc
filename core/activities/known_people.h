#pragma once

#include <QList>
#include <QString>

namespace relata {

class Reader;
class Record;

/// Whom a line may mean of those who are known; each with the parts of the name and the company.

/// The people with that mail address or phone number ("Ada@nordwind.example", "089 5581 3362"), however it is written.
QList<Record> peopleReachedBy(Reader& reader, const QString& reach);

struct PeopleCalled {
  QList<Record> whole;  // by given and family name, in whatever order they are kept
  QList<Record> given;  // where one word was typed: by that given name or nickname
  QList<Record> alike;  // these, and whoever else may be called so
};
/// Nothing where so many are called alike that nobody can be meant.
PeopleCalled peopleCalled(Reader& reader, const QString& name);

/// Whether that may be the name of a person or lead: "A. Lindqvist" and "Lindqvist" of Ada Lindqvist, "Wang Fang" of
/// 王芳, any name of whoever is kept by an address alone.
bool mayBeCalled(const Record& person, const QString& name);

}  // namespace relata
