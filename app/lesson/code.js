// The answer code, as code.go describes it: encode(id, items, answers) is the
// code, decode(id, items, code) the answers, or an error is thrown.
var answerCode = (function () {
  "use strict";
  var digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  function width(n) { return n > 0 ? Math.floor(Math.log2(n)) + 1 : 0; }
  function number(bits, v, n) { for (var i = n - 1; i >= 0; i--) bits.push(Math.floor(v / Math.pow(2, i)) % 2); }
  function golomb(bits, k, v) {
    var u = v + Math.pow(2, k), n = width(u);
    number(bits, 0, n - 1 - k);
    number(bits, u, n);
  }
  function exercise(id) {
    var h = 0;
    new TextEncoder().encode(id).forEach(function (c) { h = (h * 31 + c) % 65536; });
    return h;
  }
  function whole(bits) { return bits.reduce(function (s, b) { return (s * 2 + b) % 1021; }, 1); }
  function twice(x) { return x * 2 >= 32 ? (x * 2) ^ 37 : x * 2; }
  function check(i, group) {
    return twice(group.reduce(function (c, d) { return twice(c) ^ d; }, i % 31 + 1));
  }

  var write = {
    one: function (bits, item, a) { number(bits, a ? item.options.indexOf(a.chosen[0]) + 1 : 0, width(item.options.length)); },
    scale: function (bits, item, a) { number(bits, a ? a.number : 0, width(item.top)); },
    many: function (bits, item, a) {
      bits.push(a ? 1 : 0);
      if (a) item.options.forEach(function (o) { bits.push((a.chosen || []).indexOf(o) >= 0 ? 1 : 0); });
    },
    match: function (bits, item, a) {
      bits.push(a ? 1 : 0);
      if (a) item.options.forEach(function (o) { number(bits, item.targets.indexOf((a.pairs || {})[o]) + 1, width(item.targets.length)); });
    },
    order: function (bits, item, a) {
      var left = item.options.slice(), chosen = a ? a.chosen : [];
      number(bits, chosen.length, width(left.length));
      chosen.forEach(function (o) {
        number(bits, left.indexOf(o), width(left.length - 1));
        left.splice(left.indexOf(o), 1);
      });
    },
    marks: function (bits, item, a) {
      bits.push(a ? 1 : 0);
      if (!a) return;
      var marks = (a.spans || []).map(function (m) { return [m.at[0], m.at[1], item.options.indexOf(m.option)]; });
      marks.sort(function (x, y) { return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]; });
      golomb(bits, 3, marks.length);
      var last = 0;
      marks.forEach(function (m) {
        golomb(bits, 6, m[0] - last);
        golomb(bits, 3, m[1] - m[0] - 1);
        number(bits, m[2], width(item.options.length - 1));
        last = m[0];
      });
    },
    words: function () {}
  };

  function encode(id, items, answers) {
    var bits = [], groups = [];
    number(bits, 1, 4);
    number(bits, exercise(id), 16);
    items.forEach(function (item) { write[item.form](bits, item, answers[item.id]); });
    number(bits, whole(bits), 10);
    while (bits.length % 20) bits.push(0);
    for (var i = 0; i < bits.length; i += 20) {
      var group = [0, 5, 10, 15].map(function (at) { return parseInt(bits.slice(i + at, i + at + 5).join(""), 2); });
      group.push(check(i / 20, group));
      groups.push(group.map(function (d) { return digits[d]; }).join(""));
    }
    return groups.join("-");
  }

  function bitsOf(code) {
    var values = [], bits = [];
    code.toUpperCase().replace(/[OIL]/g, function (c) { return c === "O" ? "0" : "1"; }).split("").forEach(function (c) {
      if (digits.indexOf(c) >= 0) values.push(digits.indexOf(c));
      else if (!/[\s\u2010-\u2015\u2212.,;-]/.test(c)) throw new Error("a sign that no code has");
    });
    if (!values.length || values.length % 5) throw new Error("no whole groups");
    for (var i = 0; i < values.length; i += 5) {
      var group = values.slice(i, i + 4);
      if (check(i / 5, group) !== values[i + 4]) throw new Error("a group is mistyped");
      group.forEach(function (d) { number(bits, d, 5); });
    }
    return bits;
  }

  function decode(id, items, code) {
    var bits = bitsOf(code), at = 0, answers = {};
    function read(n) {
      var v = 0;
      while (n-- > 0) {
        if (at >= bits.length) throw new Error("the end is missing");
        v = v * 2 + bits[at++];
      }
      return v;
    }
    function readGolomb(k) {
      var zeros = 0;
      while (!read(1)) if (++zeros > 24) throw new Error("too large a number");
      return Math.pow(2, zeros + k) + read(zeros + k) - Math.pow(2, k);
    }
    function answer(item) {
      var n = item.options.length, i, a, last = 0;
      switch (item.form) {
        case "one": i = read(width(n)); return i ? { chosen: [item.options[i - 1]] } : null;
        case "scale": i = read(width(item.top)); return i ? { number: i } : null;
        case "order":
          var left = item.options.slice();
          a = { chosen: [] };
          for (i = read(width(n)); i > 0; i--) a.chosen.push(left.splice(read(width(left.length - 1)), 1)[0]);
          return a.chosen.length ? a : null;
        case "words": return null;
      }
      if (!read(1)) return null;
      if (item.form === "many") return { chosen: item.options.filter(function () { return read(1); }) };
      if (item.form === "match") {
        a = { pairs: {} };
        item.options.forEach(function (o) { if ((i = read(width(item.targets.length)))) a.pairs[o] = item.targets[i - 1]; });
        return a;
      }
      a = { spans: [] };
      for (i = readGolomb(3); i > 0; i--) {
        last += readGolomb(6);
        a.spans.push({ at: [last, last + readGolomb(3) + 1], option: item.options[read(width(n - 1))] });
      }
      return a;
    }
    if (read(4) !== 1 || read(16) !== exercise(id)) throw new Error("another exercise");
    items.forEach(function (item) {
      var a = answer(item);
      if (a) answers[item.id] = a;
    });
    var want = whole(bits.slice(0, at));
    if (read(10) !== want || bits.length - at >= 20 || bits.slice(at).some(Boolean)) throw new Error("mistyped");
    return answers;
  }

  return { encode: encode, decode: decode };
})();
