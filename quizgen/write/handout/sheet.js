// Checks what was written, on this page alone: nothing is sent anywhere.
const plain = text => text.normalize("NFKC").toLowerCase().replace(/(\d)[,.\s](?=\d{3}\b)/g, "$1").replace(/[\s.,;:!?'"“”‘’]+/g, " ").trim()
  .replace(/^(the|an?) /, "");

function written(task) {
  const chosen = task.querySelector("input[type=radio]:checked");
  const field = task.querySelector("input:not([type=radio])");
  return chosen ? chosen.value : field ? field.value : "";
}

function judge(task) {
  const right = JSON.parse(task.dataset.right);
  const given = written(task);
  const good = right.some(answer => plain(answer) === plain(given)) && given.trim() !== "";
  task.classList.toggle("good", good);
  task.classList.toggle("bad", !good);
  const verdict = task.querySelector(".verdict") || task.querySelector(".asked").appendChild(document.createElement("p"));
  verdict.className = "verdict";
  verdict.textContent = good ? "✓ right" : given.trim() === "" ? "✗ no answer yet" : "✗ not right";
  return good;
}

for (const sheet of document.querySelectorAll("form.sheet")) {
  sheet.addEventListener("submit", event => {
    event.preventDefault();
    const tasks = [...sheet.querySelectorAll(".task")];
    const good = tasks.filter(judge).length;
    sheet.querySelector("output").textContent = `${good} of ${tasks.length} right`;
  });
}
