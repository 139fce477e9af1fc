# What `cmake --install` puts in place: the programs and the licence. Icons, translations and the schema are inside them.
include(GNUInstallDirs)
install(TARGETS relatactl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(RELATA_UI)
  install(TARGETS relata BUNDLE DESTINATION . RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
