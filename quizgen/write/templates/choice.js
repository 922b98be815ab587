// Runs on both sides: the front lets the learner choose, the back shows what was chosen.
(() => {
  const list = document.querySelector(".options");
  const options = [...list.querySelectorAll("li")];
  const memory = "quizgen " + list.previousElementSibling.textContent;
  const show = (number) => {
    list.classList.add("done");
    if (options[number]) options[number].classList.add("chosen");
  };
  // A webview without storage still lets the learner choose; only the back forgets the choice.
  const recall = () => { try { return sessionStorage.getItem(memory); } catch { return null; } };
  const remember = (number) => { try { sessionStorage.setItem(memory, number); } catch { return; } };

  if (list.closest(".back")) {
    show(recall());
    return;
  }
  remember("");
  options.forEach((option, number) => {
    const choose = (event) => {
      event.stopPropagation();
      if (list.classList.contains("done")) return;
      remember(number);
      show(number);
    };
    option.classList.add("tappable"); // AnkiDroid and AnkiMobile: a tap here does not turn the card
    option.tabIndex = 0;
    option.setAttribute("role", "button");
    option.addEventListener("click", choose);
    option.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(event);
    });
  });
})();
