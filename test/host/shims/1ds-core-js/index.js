'use strict';

exports.AppInsightsCore = class AppInsightsCore {
  initialize() {}
  addTelemetryInitializer() {}
  track() {}

  unload(_isAsync, done) {
    done?.();
  }
};
