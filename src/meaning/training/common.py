"""What both trainings share: the optimiser, its pace, checkpoints to go on from."""
import os
import time

import torch

EVERY_SECONDS = 600


def optimiser_of(model, rate):
    named = list(model.named_parameters())
    return torch.optim.AdamW(
        [
            {"params": [value for _, value in named if value.ndim > 1], "weight_decay": 0.01},
            {"params": [value for _, value in named if value.ndim <= 1], "weight_decay": 0.0},
        ],
        lr=rate,
    )


def half(model):
    return {name: value.half() for name, value in model.state_dict().items()}


def load(model, file):
    model.load_state_dict({name: value.float() for name, value in torch.load(file).items()})


class Run:
    """A training run of so many minutes: the rate rises for a twentieth of it and falls to nothing. It writes
    `OUT.checkpoint` every ten minutes and goes on from there when it is started again."""

    def __init__(self, model, out, minutes, rate):
        self.model, self.out, self.minutes, self.rate = model, out, minutes, rate
        self.optimiser = optimiser_of(model, rate)
        self.step, self.before, self.losses = 0, 0.0, []
        self.checkpoint = f"{out}.checkpoint"
        if os.path.exists(self.checkpoint):
            kept = torch.load(self.checkpoint)
            model.load_state_dict(kept["model"])
            self.optimiser.load_state_dict(kept["optimiser"])
            self.step, self.before = kept["step"], kept["seconds"]
            print(f"goes on after {self.before / 60:.0f} min, step {self.step}", flush=True)
        self.started = self.saved = time.time()

    def seconds(self):
        return self.before + time.time() - self.started

    def goes_on(self):
        """Whether there is time for another step; sets its rate."""
        done = self.seconds() / (60 * self.minutes)
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * min(1.0, done / 0.05 + 0.02) * max(0.02, 1 - done)
        if time.time() - self.saved > EVERY_SECONDS:
            self.save()
        return done < 1

    def learn(self, loss):
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.losses.append(loss.item())
        self.step += 1
        if self.step % 20 == 0:
            print(f"step {self.step}, {self.seconds() / 60:.1f} min, loss {sum(self.losses[-20:]) / 20:.3f}", flush=True)

    def save(self):
        kept = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict()}
        torch.save({**kept, "step": self.step, "seconds": self.seconds()}, f"{self.checkpoint}.new")
        os.replace(f"{self.checkpoint}.new", self.checkpoint)
        self.saved = time.time()

    def finish(self, weights):
        torch.save(weights, self.out)
        if os.path.exists(self.checkpoint):
            os.remove(self.checkpoint)
