"""The acts of the demo's story, in their order: `cli.demo.stages` names them."""
