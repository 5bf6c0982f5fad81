'use strict';

exports.PostChannel = class PostChannel {
  flush() {}
};
