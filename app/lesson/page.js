"use strict";
(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var $ = function (id) { return document.getElementById(id); };
  var each = function (list, f) { Array.prototype.forEach.call(list, f); };
  var sheets = {}; // by item ID: {item, box, read, write}
  var answers = {}; // by item ID, as the answer file has them
  var told = false, name = "", shown = "";

  function say(key, holes) {
    var s = data.words[key] || key;
    Object.keys(holes || {}).forEach(function (h) { s = s.split("{" + h + "}").join(String(holes[h])); });
    return s;
  }
  function live(text) {
    $("live").textContent = "";
    setTimeout(function () { $("live").textContent = text; }, 30);
  }
  function notice(text) {
    $("notice").textContent = text;
    $("notice").hidden = !text;
    if (text) live(text);
  }

  // What is kept on the device. All pages opened from files share one store,
  // so a name in it has the exercise and the code name.
  var store = (function () {
    try {
      localStorage.setItem("diptych test", "1");
      localStorage.removeItem("diptych test");
      return localStorage;
    } catch (e) { return null; }
  })();
  function key(who) { return "diptych " + data.id + " " + who; }
  function keep() {
    if (!name) return;
    $("afresh").hidden = false;
    if (!store) return;
    try {
      if (Object.keys(answers).length || told || unfinished().length) store.setItem(key(name), JSON.stringify({ items: answers, told: told, begun: begun() }));
      else store.removeItem(key(name));
      $("saved").textContent = say("saved");
    } catch (e) { store = null; notice(say("not-kept")); }
  }
  // Matches that are not finished are kept too, but not handed in.
  function begun() {
    var list = {};
    unfinished().forEach(function (item) { list[item.id] = sheets[item.id].begun(); });
    return list;
  }
  function unfinished() {
    return data.items.filter(function (item) {
      var s = sheets[item.id];
      return s && s.begun && !answers[item.id] && s.begun().some(Boolean);
    });
  }
  function kept(who) {
    try { return JSON.parse(store.getItem(key(who))); } catch (e) { return null; }
  }
  function forget(who) {
    try { store.removeItem(key(who)); } catch (e) { /* nothing was kept */ }
    $("saved").textContent = say("cleared");
  }

  // The forms an item can have: read gives its answer or null, write shows one.
  var forms = {};
  function inputs(box) { return box.querySelectorAll("input[type=radio],input[type=checkbox]"); }
  forms.one = function (box) {
    return {
      read: function () {
        var chosen = [];
        each(inputs(box), function (i) { if (i.checked) chosen.push(i.value); });
        return chosen.length ? { chosen: chosen } : null;
      },
      write: function (a) {
        var chosen = a && Array.isArray(a.chosen) ? a.chosen : [];
        each(inputs(box), function (i) { i.checked = chosen.indexOf(i.value) >= 0; });
      }
    };
  };
  // Of many, none can be the answer: it has a box of its own.
  forms.many = function (box) {
    var all = forms.one(box), none = box.querySelector(".none input");
    box.addEventListener("change", function (e) {
      if (e.target === none && none.checked) each(inputs(box), function (i) { if (i !== none) i.checked = false; });
      else if (e.target !== none && e.target.checked) none.checked = false;
    });
    return {
      read: function () { return none.checked ? { chosen: [] } : all.read(); },
      write: function (a) {
        all.write(a);
        none.checked = !!a && !(Array.isArray(a.chosen) && a.chosen.length);
      }
    };
  };
  forms.scale = function (box) {
    return {
      read: function () {
        var n = 0;
        each(inputs(box), function (i) { if (i.checked) n = Number(i.value); });
        return n ? { number: n } : null;
      },
      write: function (a) { each(inputs(box), function (i) { i.checked = !!a && Number(i.value) === a.number; }); }
    };
  };
  // A match is an answer when something is chosen for each, "goes with none"
  // being a choice; one that is left out of the pairs goes with none.
  forms.match = function (box, item) {
    var selects = Array.prototype.slice.call(box.querySelectorAll("select"));
    return {
      read: function () {
        var pairs = {};
        if (selects.some(function (s) { return !s.value; })) return null;
        selects.forEach(function (s) { if (s.value !== "-") pairs[s.dataset.option] = item.targets[Number(s.value)]; });
        return { pairs: pairs };
      },
      write: function (a) {
        selects.forEach(function (s) {
          var at = a && a.pairs ? item.targets.indexOf(a.pairs[s.dataset.option]) : -1;
          s.value = at >= 0 ? String(at) : a ? "-" : "";
        });
      },
      begun: function () { return selects.map(function (s) { return s.value; }); },
      go: function (values) { selects.forEach(function (s, i) { s.value = values[i] || ""; if (s.selectedIndex < 0) s.value = ""; }); }
    };
  };
  forms.words = function (box) {
    var area = box.querySelector("textarea");
    function count() {
      var n = area.value.split(/\s+/).filter(Boolean).length;
      box.querySelector(".tally").textContent = n ? say("word-count", { n: n }) : "";
    }
    return {
      read: function () { count(); return area.value.trim() ? { text: area.value } : null; },
      write: function (a) { area.value = a && typeof a.text === "string" ? a.text : ""; count(); }
    };
  };
  forms.order = function (box, item) {
    var list = box.querySelector("ol"), settle = box.querySelector(".settle");
    function rows() { return Array.prototype.slice.call(list.children); }
    function edges() {
      var all = rows();
      all.forEach(function (r, i) {
        r.querySelector(".up").disabled = i === 0;
        r.querySelector(".down").disabled = i === all.length - 1;
      });
    }
    list.addEventListener("click", function (e) {
      var b = e.target.closest("button");
      if (!b) return;
      var row = b.closest("li"), up = b.classList.contains("up");
      if (up && row.previousElementSibling) list.insertBefore(row, row.previousElementSibling);
      if (!up && row.nextElementSibling) list.insertBefore(row.nextElementSibling, row);
      settle.checked = true;
      edges();
      (b.disabled ? row.querySelector(up ? ".down" : ".up") : b).focus();
      live(say("moved", { x: row.querySelector(".what").textContent.trim().replace(/^[a-z]+ /, "").slice(0, 80), n: rows().indexOf(row) + 1 }));
      changed(item.id);
    });
    edges();
    return {
      read: function () { return settle.checked ? { chosen: rows().map(function (r) { return r.dataset.option; }) } : null; },
      write: function (a) {
        var chosen = a && Array.isArray(a.chosen) ? a.chosen : [], of = {};
        rows().forEach(function (r) { of[r.dataset.option] = r; });
        var whole = chosen.length === item.options.length && item.options.every(function (o) { return chosen.indexOf(o) >= 0; });
        settle.checked = whole;
        (whole ? chosen : item.options).forEach(function (o) { list.appendChild(of[o]); });
        edges();
      }
    };
  };

  // Marks: every word of the box has a colour or none. The cursor is a word,
  // and what is to be coloured goes from the anchor to it.
  forms.marks = function (box, item) {
    var field = box.querySelector(".marking");
    var words = Array.prototype.slice.call(field.querySelectorAll("span"));
    var colour = words.map(function () { return -1; });
    var at = 0, anchor = 0, dragging = false, none = box.querySelector(".nothing input");
    none.addEventListener("change", function () {
      if (none.checked) colour = words.map(function () { return -1; });
      paint();
    });

    function tool() { return Number(box.querySelector(".colours input:checked").value); }
    function pick(n) { each(box.querySelectorAll(".colours input"), function (i) { i.checked = Number(i.value) === n; }); }
    function paint() {
      words.forEach(function (w, i) {
        var c = colour[i] >= 0 ? "m" + colour[i] : "";
        if (i >= Math.min(at, anchor) && i <= Math.max(at, anchor) && at !== anchor) c += " in";
        if (i === at) c += " at";
        if (w.className !== c) w.className = c.trim();
      });
    }
    function colourName(n) {
      var label = n < 0 ? null : box.querySelector(".c" + n + " em");
      return label ? label.textContent.trim() : say("marks-none");
    }
    function tell() {
      var from = Math.min(at, anchor), to = Math.max(at, anchor);
      var text = words.slice(from, to + 1).map(function (w) { return w.textContent.indexOf(data.cover) >= 0 ? say("covered") : w.textContent; });
      if (text.length > 12) text = text.slice(0, 5).concat(["...", text[text.length - 1]]);
      live(text.join(" ") + ": " + colourName(colour[at]));
    }
    function apply(n) {
      if (box.disabled || !words.length) return;
      for (var i = Math.min(at, anchor); i <= Math.max(at, anchor); i++) colour[i] = n;
      anchor = at;
      paint();
      tell();
      changed(item.id);
    }
    function go(to, extend) {
      at = Math.max(0, Math.min(words.length - 1, to));
      if (!extend) anchor = at;
      paint();
      var w = words[at], top = w.offsetTop - field.offsetTop, view = field.scrollTop;
      if (field.offsetParent !== w.offsetParent) top = w.offsetTop;
      if (top < view + 8) field.scrollTop = top - 40;
      if (top > view + field.clientHeight - 40) field.scrollTop = top - field.clientHeight + 80;
      tell();
    }
    function line(step) { // the word above or below the cursor
      var here = words[at], x = here.offsetLeft, i = at, y = null, best = at;
      while ((i += step) >= 0 && i < words.length) {
        var w = words[i];
        if (w.offsetTop === here.offsetTop) continue;
        if (y === null) { y = w.offsetTop; best = i; }
        if (w.offsetTop !== y) break;
        if (Math.abs(w.offsetLeft - x) < Math.abs(words[best].offsetLeft - x)) best = i;
      }
      return best;
    }
    function paragraph(step) {
      var p = words[at].parentNode, i = at;
      while (i + step >= 0 && i + step < words.length && words[i].parentNode === p) i += step;
      if (step < 0 && i !== 0) { p = words[i].parentNode; while (i > 0 && words[i - 1].parentNode === p) i--; }
      return i;
    }
    field.addEventListener("keydown", function (e) {
      if (e.ctrlKey || e.metaKey || e.altKey || !words.length) return;
      var to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: words.length - 1 }[e.key];
      if (e.key === "ArrowDown" || e.key === "ArrowUp") to = line(e.key === "ArrowDown" ? 1 : -1);
      if (e.key === "PageDown" || e.key === "PageUp") to = paragraph(e.key === "PageDown" ? 1 : -1);
      if (to !== undefined) go(to, e.shiftKey);
      else if (e.key === " " || e.key === "Enter") apply(at === anchor && colour[at] === tool() ? -1 : tool());
      else if (e.key === "Delete" || e.key === "Backspace") apply(-1);
      else if (/^[1-9]$/.test(e.key) && Number(e.key) <= item.options.length) { pick(Number(e.key) - 1); apply(Number(e.key) - 1); }
      else if (e.key === "Escape") { anchor = at; paint(); }
      else return;
      e.preventDefault();
    });
    field.addEventListener("focus", function () { paint(); });
    function wordAt(e) {
      var w = document.elementFromPoint(e.clientX, e.clientY);
      return w ? words.indexOf(w) : -1;
    }
    field.addEventListener("pointerdown", function (e) {
      if (e.pointerType === "touch" || e.button) return;
      var i = wordAt(e);
      if (i < 0) return;
      at = anchor = i;
      dragging = true;
      paint();
    });
    field.addEventListener("pointermove", function (e) {
      if (!dragging) return;
      var i = wordAt(e);
      if (i >= 0 && i !== at) { at = i; paint(); }
    });
    addEventListener("pointerup", function () {
      if (!dragging) return;
      dragging = false;
      apply(at === anchor && colour[at] === tool() ? -1 : tool());
    });
    field.addEventListener("click", function (e) {
      if (e.pointerType !== "touch") return;
      var i = words.indexOf(e.target);
      if (i < 0) return;
      at = anchor = i;
      apply(colour[at] === tool() ? -1 : tool());
    });
    return {
      read: function () {
        var spans = [];
        words.forEach(function (w, i) {
          if (colour[i] < 0) return;
          var last = spans[spans.length - 1], id = item.options[colour[i]];
          if (last && i && colour[i - 1] === colour[i] && words[i - 1].parentNode === w.parentNode) last.at[1] = Number(w.dataset.e);
          else spans.push({ at: [Number(w.dataset.s), Number(w.dataset.e)], option: id });
        });
        if (spans.length) none.checked = false;
        return spans.length || none.checked ? { spans: spans } : null;
      },
      write: function (a) {
        var spans = a && Array.isArray(a.spans) ? a.spans : [];
        words.forEach(function (w, i) {
          colour[i] = -1;
          spans.forEach(function (s) {
            if (Array.isArray(s.at) && Number(w.dataset.s) < s.at[1] && s.at[0] < Number(w.dataset.e)) colour[i] = item.options.indexOf(s.option);
          });
        });
        none.checked = !!a && !spans.length;
        paint();
      },
      words: words
    };
  };

  // The answer as a file and as a code.
  function whole() {
    return JSON.stringify({ version: data.version, exercise: data.id, name: name, made: new Date().toISOString(), items: answers }, null, 1) + "\n";
  }
  function code() { return name + ": " + answerCode.encode(data.id, data.items, answers); }
  function decode(text) {
    var at = Math.max(text.lastIndexOf(":"), text.lastIndexOf("\t"));
    return { exercise: data.id, name: text.slice(0, Math.max(at, 0)).trim(), items: answerCode.decode(data.id, data.items, text.slice(at + 1)) };
  }

  function changed(id) {
    var a = sheets[id].read();
    if (a) answers[id] = a; else delete answers[id];
    refresh(id);
    keep();
  }
  function refresh(id) {
    var s = sheets[id], has = !!answers[id];
    s.box.classList.toggle("done", has);
    s.box.querySelector(".undo").hidden = !(has || s.begun && s.begun().some(Boolean)) || s.box.disabled;
    progress();
  }
  function progress() {
    var n = Object.keys(answers).length, text = say("answered", { n: n, m: data.items.length });
    var open = unfinished().map(function (item) { return sheets[item.id].box.id.slice(1); });
    if (open.length) text += ". " + say("unfinished", { x: open.join(", ") });
    $("progress").textContent = text;
    $("count").textContent = n + "/" + data.items.length;
    $("code").value = name && n ? code() : "";
    $("whole").value = name && n ? whole() : "";
  }
  function gates() {
    each(document.querySelectorAll(".gate"), function (g) {
      g.querySelector("p").textContent = say(told ? "told-done" : "told-how");
      g.querySelector("button").hidden = told;
    });
    data.items.forEach(function (item) {
      var before = data.items.some(function (other) { return other.again === item.id; });
      sheets[item.id].box.disabled = item.again ? !told : before && told;
      refresh(item.id);
    });
  }
  function show(items, wasTold) {
    answers = {};
    told = !!wasTold;
    data.items.forEach(function (item) {
      var s = sheets[item.id];
      s.write(items && Object.prototype.hasOwnProperty.call(items, item.id) ? items[item.id] : null);
      var a = s.read();
      if (a) answers[item.id] = a;
      if (a && item.again) told = true;
    });
    gates();
  }

  // The words of an article stand in its first box to mark, and are put into the
  // others here. Where a word ends is told only if it is not where its letters do.
  var boxes = {};
  each(document.querySelectorAll(".marking"), function (field) {
    var first = boxes[field.dataset.of];
    if (first) {
      each(first.childNodes, function (p) { field.appendChild(p.cloneNode(true)); });
      return;
    }
    boxes[field.dataset.of] = field;
    var letters = new TextEncoder();
    each(field.querySelectorAll("span"), function (w) {
      if (!w.dataset.e) w.dataset.e = Number(w.dataset.s) + letters.encode(w.textContent).length;
    });
  });

  data.items.forEach(function (item) {
    var box = document.querySelector('[data-id="' + CSS.escape(item.id) + '"]');
    var s = (forms[item.form] || forms.words)(box, item);
    s.box = box;
    s.item = item;
    sheets[item.id] = s;
    box.addEventListener("input", function (e) { if (!e.target.closest(".colours")) changed(item.id); });
    box.addEventListener("change", function (e) { if (!e.target.closest(".colours")) changed(item.id); });
    box.querySelector(".undo").addEventListener("click", function () {
      s.write(null);
      changed(item.id);
      live(say("taken-back"));
      var first = box.querySelector("input,select,textarea,.marking,button");
      if (first) first.focus();
    });
  });
  each(document.querySelectorAll(".told"), function (b) {
    b.addEventListener("click", function () {
      told = true;
      gates();
      keep();
      live(say("told-done"));
      var next = document.querySelector("[data-again] input,[data-again] select,[data-again] textarea");
      if (next) next.focus();
    });
  });

  $("who").addEventListener("change", function () {
    var before = name, had = null;
    name = $("who").value;
    if (store && name) had = kept(name);
    if (had && had.items) {
      show(had.items, had.told);
      Object.keys(had.begun || {}).forEach(function (id) { if (sheets[id] && sheets[id].go) sheets[id].go(had.begun[id]); });
      progress();
      notice(say("found", { name: name }));
    } else {
      notice("");
      if (before && store) show({}, false); // those of the other name are kept under it
    }
    if (!store) notice(say("not-kept"));
    $("afresh").hidden = !name;
    progress();
    keep();
  });
  $("afresh").addEventListener("click", function () {
    if (!confirm(say("afresh-sure", { name: name }))) return;
    show({}, false);
    forget(name);
    notice("");
    live(say("cleared"));
  });
  function ready() {
    if (!name) { notice(say("pick-first")); $("who").focus(); return false; }
    if (!Object.keys(answers).length) { notice(say("nothing-yet")); return false; }
    return true;
  }
  $("file").addEventListener("click", function () {
    if (!ready()) return;
    var url = URL.createObjectURL(new Blob([whole()], { type: "application/json" }));
    var link = document.createElement("a");
    link.href = url;
    link.download = name + " \u2013 " + data.file + ".json";
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
    forget(name);
    notice(say("file-done"));
  });
  function copy(area) {
    if (!ready()) return;
    var done = function () { live(say("copied")); $("saved").textContent = say("copied"); };
    var byHand = function () {
      area.focus();
      area.select();
      var ok = false;
      try { ok = document.execCommand("copy"); } catch (e) { ok = false; }
      if (ok) done(); else notice(say("copy-by-hand"));
    };
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(area.value).then(done, byHand);
    else byHand();
  }
  $("copy-code").addEventListener("click", function () { copy($("code")); });
  $("copy-whole").addEventListener("click", function () { copy($("whole")); });
  $("clear").addEventListener("click", function () {
    if (name && !confirm(say("afresh-sure", { name: name }))) return;
    if (name) forget(name);
    name = "";
    $("who").value = "";
    $("paste").value = "";
    show({}, false);
    $("afresh").hidden = true;
    notice(say("cleared"));
  });

  function take(text) {
    var a = null;
    text = text.trim().replace(/^\ufeff/, "");
    try { a = text.charAt(0) === "{" ? JSON.parse(text) : decode(text); } catch (e) { a = null; }
    if (!a || a.exercise !== data.id || typeof a.items !== "object" || !a.items) { notice(say("not-read")); return; }
    if (data.names.indexOf(a.name) >= 0) { name = a.name; $("who").value = name; }
    show(a.items, false);
    progress();
    keep();
    $("paste").value = "";
    notice(say("filled"));
  }
  $("fill").addEventListener("click", function () { take($("paste").value); });
  $("open").addEventListener("change", function () {
    var f = $("open").files[0];
    if (!f || f.size > 1e6) { notice(say("not-read")); return; }
    var reader = new FileReader();
    reader.onload = function () { take(String(reader.result)); };
    reader.readAsText(f);
  });

  // What is shown where there is no room for all, and how the articles stand.
  each(document.querySelectorAll(".tabs [data-show]"), function (b) {
    b.addEventListener("click", function () {
      document.body.dataset.show = b.dataset.show;
      each(document.querySelectorAll(".tabs [data-show]"), function (o) { o.setAttribute("aria-pressed", String(o === b)); });
    });
  });
  function stack(below) {
    document.body.classList.toggle("below", below);
    $("below").setAttribute("aria-pressed", String(below));
    $("beside").setAttribute("aria-pressed", String(!below));
  }
  $("beside").addEventListener("click", function () { stack(false); });
  $("below").addEventListener("click", function () { stack(true); });

  show({}, false);
  if (!store) notice(say("not-kept"));
})();
