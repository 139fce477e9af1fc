#include "ui/kit/background.h"

namespace relata::ui {

Background::Background(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

Background::~Background() { m_pool.waitForDone(); }

void Background::start(std::function<void()> job) { m_pool.start(std::move(job)); }

void Background::post(std::function<void()> delivery) {
  QMetaObject::invokeMethod(this, std::move(delivery), Qt::QueuedConnection);
}

}  // namespace relata::ui
