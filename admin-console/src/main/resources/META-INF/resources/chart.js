/*
 * Draws what org.daybook.console.shared.Chart describes. Colours are those of the page, read anew when it turns light or dark.
 */
(function () {
  const charts = new Map();

  function tone(element, name) {
    const probe = document.createElement("span");
    probe.style.color = "var(" + name + ")";
    element.appendChild(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    // The library's own parser knows rgb() and no newer notation.
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d");
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return "rgba(" + red + "," + green + "," + blue + "," + (alpha / 255).toFixed(3) + ")";
  }

  function whole(value) {
    const size = Math.abs(value);
    if (size >= 1e9) return trimmed(value / 1e9) + " bn";
    if (size >= 1e6) return trimmed(value / 1e6) + " m";
    if (size >= 1e4) return trimmed(value / 1e3) + " k";
    return value.toLocaleString("en-GB");
  }

  function trimmed(value) {
    return value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  }

  function option(element, chart) {
    const text = tone(element, "--vaadin-text-color");
    const quiet = tone(element, "--vaadin-text-color-secondary");
    const line = tone(element, "--vaadin-border-color-secondary");
    const paper = tone(element, "--chart-paper");
    const palette = chart.series.map((series) => tone(element, "--chart-" + series.tone.toLowerCase()));
    const figure = (value) =>
      value.toLocaleString("en-GB", { minimumFractionDigits: chart.decimals, maximumFractionDigits: chart.decimals }) +
      " " +
      chart.unit;
    const rows = chart.kind === "ROWS";
    const names = {
      type: "category",
      name: chart.across,
      nameLocation: rows ? "start" : "middle",
      nameGap: rows ? 12 : 30,
      nameTextStyle: { color: quiet, align: rows ? "right" : "center" },
      data: chart.labels,
      inverse: rows,
      boundaryGap: chart.kind !== "LINE",
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: text, hideOverlap: true },
    };
    const amounts = {
      type: "value",
      name: chart.up + " (" + chart.unit + ")",
      nameLocation: "middle",
      nameGap: rows ? 30 : 62,
      nameTextStyle: { color: quiet },
      axisLabel: { color: text, formatter: whole },
      splitLine: { lineStyle: { color: line } },
    };
    return {
      animation: false,
      backgroundColor: "transparent",
      color: palette,
      textStyle: { fontFamily: getComputedStyle(element).fontFamily },
      aria: { enabled: false },
      grid: { left: rows ? 12 : 34, right: 24, top: rows ? 56 : 38, bottom: 34, containLabel: true },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 14, itemHeight: 8, textStyle: { color: text } },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: chart.kind === "LINE" ? "line" : "shadow" },
        valueFormatter: figure,
        backgroundColor: paper,
        borderColor: line,
        textStyle: { color: text },
      },
      xAxis: rows ? amounts : names,
      yAxis: rows ? names : amounts,
      series: chart.series.map((series) => ({
        name: series.name,
        type: chart.kind === "LINE" ? "line" : "bar",
        data: series.values,
        showSymbol: chart.labels.length < 3,
        lineStyle: { width: 2 },
        barMaxWidth: 28,
        barGap: "10%",
      })),
    };
  }

  function draw(element) {
    const known = charts.get(element);
    if (known) known.drawing.setOption(option(element, known.chart), true);
  }

  function forgetTheGone() {
    charts.forEach((known, element) => {
      if (!element.isConnected) {
        known.watch.disconnect();
        known.drawing.dispose();
        charts.delete(element);
      }
    });
  }

  window.daybookChart = function (element, text) {
    forgetTheGone();
    const chart = JSON.parse(text);
    if (charts.has(element)) {
      charts.get(element).chart = chart;
    } else {
      const drawing = window.echarts.init(element, null, { renderer: "svg" });
      const watch = new ResizeObserver(() => {
        if (element.clientWidth > 0) drawing.resize();
      });
      watch.observe(element);
      charts.set(element, { chart, drawing, watch });
    }
    draw(element);
  };

  const redrawAll = () => {
    forgetTheGone();
    requestAnimationFrame(() => charts.forEach((known, element) => draw(element)));
  };
  new MutationObserver(redrawAll).observe(document.documentElement, { attributes: true });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
})();
