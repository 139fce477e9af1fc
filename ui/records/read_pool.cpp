#include "ui/records/read_pool.h"

namespace relata::ui {

ReadPool::ReadPool(Workspace& workspace, int threads, QObject* parent) : QObject(parent), m_workspace(workspace) {
  m_pool.setMaxThreadCount(threads);
}

ReadPool::~ReadPool() {
  m_closing = true;
  m_pool.clear();
  m_pool.waitForDone();
}

void ReadPool::start(std::function<void()> job, int priority) { m_pool.start(std::move(job), priority); }

void ReadPool::post(std::function<void()> delivery) {
  QMetaObject::invokeMethod(this, std::move(delivery), Qt::QueuedConnection);
}

}  // namespace relata::ui
